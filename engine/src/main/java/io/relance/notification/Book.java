package io.relance.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The words of one language: per kind a logic-less template whose first line is the title and whose rest is the body, in
 * plain text, and the page that a mail puts around them, which escapes for HTML. What a fact does not know is left out.
 */
record Book(Map<String, Lines> alerts, Lines other, Template page) {

    static final List<String> KINDS = List.of(
            "task-opened",
            "task-due-in-a-day",
            "task-due-in-three-hours",
            "task-due-in-ten-minutes",
            "task-overdue",
            "task-escalated",
            "task-urged",
            "care-due",
            "renewal-due",
            "contract-lapsed",
            "decision-point",
            "record-missing",
            "follow-up-briefing",
            "needs-report",
            "contact-due",
            "contact-too-much",
            "customer-silent",
            "comparison-wanted",
            "decision-maker-changed",
            "growth",
            "repurchase-due",
            "referral-due",
            "contact-check-due",
            "greeting-due",
            "survey-low-score",
            "survey-answered",
            "service-request-opened",
            "service-request-overdue",
            "weekly-brief",
            "incident");

    static Book read(Language language) {
        var compiler = compiler(language);
        var alerts = new HashMap<String, Lines>();
        KINDS.forEach(kind -> alerts.put(kind, lines(compiler, text(language, kind))));
        var page = compiler.escapeHTML(true).compile(text(language, "mail.html"));
        return new Book(alerts, lines(compiler, text(language, "other")), page);
    }

    Alert alert(String kind, Map<String, Object> words) {
        var lines = alerts.getOrDefault(kind, other);
        var title = lines.title().execute(words).strip().replaceAll("\\s+", " ");
        return new Alert(title, lines.body().execute(words).strip());
    }

    private static Lines lines(Mustache.Compiler compiler, String template) {
        var end = template.indexOf('\n');
        return new Lines(compiler.compile(template.substring(0, end)), compiler.compile(template.substring(end + 1)));
    }

    private static Mustache.Compiler compiler(Language language) {
        return Mustache.compiler()
                .escapeHTML(false)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .withLoader(name -> new StringReader(text(language, name)));
    }

    private static String text(Language language, String name) {
        try {
            return new ClassPathResource(language.tag() + "/" + name + ".mustache", Book.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Lines(Template title, Template body) {}
}
