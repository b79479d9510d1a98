package io.relance.customer;

import static java.util.Objects.requireNonNullElseGet;
import static java.util.stream.Collectors.joining;

import io.relance.notification.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is known of a customer's needs, as a few lines in both languages; what is not known is left out (P2). */
public record NeedsReport(JsonNode needs, List<String> tags) {

    private static final Map<String, Wording> WORDS = Map.of(
            "product-purchase", new Wording("产品采购", "product purchase"),
            "service", new Wording("服务", "service"),
            "technical-support", new Wording("技术支持", "technical support"),
            "high", new Wording("高", "high"),
            "mid", new Wording("中", "mid"),
            "low", new Wording("低", "low"),
            "user", new Wording("使用者", "user"),
            "influencer", new Wording("影响者", "influencer"),
            "decider", new Wording("决策者", "decider"));

    static NeedsReport of(Customer customer) {
        return new NeedsReport(
                requireNonNullElseGet(customer.needs(), JsonNodeFactory.instance::objectNode), customer.tags());
    }

    Wording text() {
        return new Wording(
                lines().stream()
                        .map(line -> line.label().zh() + "：" + line.said().zh())
                        .collect(joining("\n")),
                lines().stream()
                        .map(line -> line.label().en() + ": " + line.said().en())
                        .collect(joining("\n")));
    }

    List<Line> lines() {
        return Stream.of(
                        line("需求类型", "Need", said(needs.path("needType"))),
                        line("紧急程度", "Urgency", said(needs.path("urgency"))),
                        line("预算", "Budget", same(budget())),
                        line("决策链", "Decision chain", chain()),
                        line("痛点", "Pain points", same(needs.path("painPoints").asString(""))),
                        line("标签", "Tags", same(String.join("、", tags))))
                .filter(line -> !line.said().zh().isBlank())
                .toList();
    }

    private String budget() {
        var least = needs.path("budgetMin").asString("");
        var most = needs.path("budgetMax").asString("");
        return least.isEmpty() && most.isEmpty() ? "" : least + "–" + most;
    }

    private Wording chain() {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        needs.path("decisionChain").valueStream().forEach(person -> {
            var role = said(person.path("role"));
            zh.add(person(person, role.zh()));
            en.add(person(person, role.en()));
        });
        return new Wording(String.join("；", zh), String.join("; ", en));
    }

    private static String person(JsonNode person, String role) {
        return List.of(
                        person.path("person").asString(""),
                        person.path("department").asString(""),
                        role)
                .stream()
                .filter(part -> !part.isBlank())
                .collect(joining(" · "));
    }

    private static Wording said(JsonNode code) {
        var text = code.asString("");
        return WORDS.getOrDefault(text, same(text));
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }

    private static Line line(String zh, String en, Wording said) {
        return new Line(new Wording(zh, en), said);
    }

    /** Something that is known of the needs, and what it is called. */
    public record Line(Wording label, Wording said) {}
}
