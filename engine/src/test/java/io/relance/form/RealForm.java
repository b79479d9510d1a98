package io.relance.form;

import io.relance.time.BusinessTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form that comes with the application, with an answer that it takes. */
enum RealForm {
    ANALYSE_NEEDS(Map.of(
            "needType",
            "service",
            "urgency",
            "high",
            "budgetMin",
            100,
            "budgetMax",
            200.5,
            "decisionChain",
            List.of(Map.of("person", "陈先生", "role", "decider")),
            "painPoints",
            "慢",
            "tags",
            List.of("vip"))),
    PLAN_FOLLOW_UP(Map.of(
            "firstFollowUpAt", "2026-11-23T09:00:00+08:00",
            "dueAt", "2026-11-24T09:00Z",
            "channel", "visit",
            "assignee", "li",
            "goal", "演示",
            "expectedOutcome", "试用")),
    FOLLOW_UP(Map.of(
            "occurredAt", "2026-11-23T08:30:00+08:00",
            "channel", "phone",
            "participants", "陈先生",
            "summary", "谈了价格",
            "feedback", "满意",
            "outcome", "continue",
            "nextAction", "报价",
            "nextActionDueAt", "2026-11-30T09:00:00+08:00")),
    EVALUATE_CONVERSION(Map.of(
            "expectedAmount", 500_000, "probability", 80, "competition", "一家", "potential", "high", "urgency", "low")),
    SIGN_CONTRACT(
            Map.of("contractNumber", "C-1", "amount", 480_000.25, "effectiveOn", "2026-12-01", "endsOn", "2027-11-30")),
    CONTACT_CUSTOMER(Map.of(
            "occurredAt", "2026-11-23T09:04:00+08:00",
            "channel", "phone",
            "participants", "陈先生",
            "summary", "问候",
            "feedback", "一切正常",
            "outcome", "continue")),
    RENEW_CONTRACT(Map.of("outcome", "renewed", "endsOn", "2027-11-30", "amount", 90_000)),
    REPURCHASE_OFFER(Map.of("decision", "snooze", "snoozeUntil", "2026-11-24")),
    DECIDE_OVERDUE(Map.of("decision", "extend", "dueAt", "2026-11-23T10:00+08:00")),
    START_WORK(Map.of("note", "已联系现场")),
    CHECK_CONTACTS(Map.of("confirmed", true)),
    GREET_CUSTOMER(Map.of("done", true));

    private static final Map<String, List<FormOptions.Option>> CHOICES =
            Map.of("userOptions", List.of(new FormOptions.Option("li", "李明")), "tagOptions", List.of());

    /** At nine in the morning of a Monday, in Shanghai. */
    private static final Feel FEEL = new Feel(new BusinessTime(
            Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC), ZoneId.of("Asia/Shanghai")));

    private final Map<String, Object> answer;

    RealForm(Map<String, Object> answer) {
        this.answer = answer;
    }

    Map<String, Object> answer() {
        return answer;
    }

    Map<String, Object> answerWith(String field, Object value) {
        var changed = new HashMap<>(answer);
        changed.put(field, value);
        return changed;
    }

    Answer check(Map<String, Object> values) {
        return check(values, Map.of());
    }

    Answer check(Map<String, Object> values, Map<String, Object> about) {
        return FormCheck.check(schema(), values, new FormSetting(CHOICES, about, FEEL));
    }

    List<String> errors(Map<String, Object> values) {
        return errors(values, Map.of());
    }

    List<String> errors(Map<String, Object> values, Map<String, Object> about) {
        return check(values, about).errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    private JsonNode schema() {
        var file = "models/forms/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".form";
        try (var content = new ClassPathResource(file).getInputStream()) {
            return JsonMapper.shared().readTree(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
