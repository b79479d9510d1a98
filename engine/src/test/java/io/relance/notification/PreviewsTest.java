package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.TestClock;
import io.relance.delivery.PublicAddress;
import io.relance.refusal.InvalidInput;
import io.relance.time.BusinessTime;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes words sees what people would read. */
class PreviewsTest {

    private final BusinessTime time =
            new BusinessTime(new TestClock(Instant.parse("2026-11-22T01:00:00Z")), ZoneId.of("Asia/Shanghai"));
    private final Templates templates = new Templates();
    private final Previews previews = new Previews(
            templates,
            new AlertWriter(templates, new PublicAddress(URI.create("https://crm.example.com")), time),
            new Letters(templates),
            time);

    @ParameterizedTest
    @MethodSource("io.relance.notification.EveryKindTest#everyKind")
    void the_built_in_words_of_every_kind_have_a_sample_that_leaves_no_gap(String kind, String locale) {
        var language = Language.of(locale);
        var preview = previews.of(kind, language, templates.builtIn(kind, language));

        assertThat(preview.title()).isNotBlank().doesNotMatch(".*[：:·，, ]$");
        assertThat(preview.body()).isNotBlank().doesNotContain("{{", "null");
        assertThat(preview.body().lines()).noneMatch(String::isBlank);
        assertThat(preview.unknown()).isEmpty();
        assertThat(previews.words(kind, language)).isNotEmpty();
    }

    @Test
    void every_letter_to_a_customer_has_a_sample_and_is_shown_on_its_page() {
        for (var kind : Book.LETTERS) {
            for (var language : Language.values()) {
                var preview = previews.of(kind, language, templates.builtIn(kind, language));

                assertThat(preview.title()).isNotBlank().doesNotContain("{{", "null");
                assertThat(preview.body()).contains("陈先生").doesNotContain("{{", "null");
                assertThat(preview.text()).contains("li@example.com", "https://example.com/more");
                assertThat(preview.html())
                        .contains("李明", "https://example.com/more")
                        .doesNotContain("tasks/42");
                assertThat(preview.unknown()).isEmpty();
            }
        }
    }

    @Test
    void the_mail_is_shown_as_plain_text_and_as_a_page_that_escapes_what_words_contain() {
        var preview =
                previews.of("task-opened", Language.EN, "<b>{{customer.name}}</b>\n{{{customer.name}}}\n<script>");

        assertThat(preview.title()).isEqualTo("<b>上海晨光电子 & Co.</b>");
        assertThat(preview.text()).isEqualTo("上海晨光电子 & Co.\n<script>\n\nhttps://crm.example.com/tasks/42\n");
        assertThat(preview.html())
                .contains("&lt;b&gt;上海晨光电子 &amp; Co.&lt;/b&gt;", "&lt;script&gt;", "https://crm.example.com/tasks/42")
                .doesNotContain("<script>", "<b>");
    }

    @Test
    void a_section_or_a_part_that_is_said_as_a_word_is_refused_with_its_line() {
        assertThat(refused("Dear {{customer}}\n{{customer.name}}\n{{#customer}}{{.}}{{name}}{{/customer}}{{&task}}"))
                .containsExactly("1 customer", "3 .", "3 task");
        assertThat(refused("{{customer.name}}\n{{#customer}}{{name}}{{#number}}{{.}}{{/number}}{{/customer}}"))
                .isEmpty();
    }

    @Test
    void a_section_that_a_saved_version_says_as_a_word_says_nothing() {
        templates.use(List.of(new TemplateText(
                "task-opened", Language.EN, 1, "For {{customer}}: {{#customer}}{{name}}{{/customer}}")));

        var words = Map.<String, Object>of("customer", Map.of("name", "晨光", "number", "CUS1"));

        assertThat(templates.alert("task-opened", Language.EN, words).title()).isEqualTo("For : 晨光");
    }

    private List<String> refused(String text) {
        try {
            var shown = previews.of("task-opened", Language.EN, text);
            return shown.unknown();
        } catch (InvalidInput refusal) {
            return refusal.errors().stream()
                    .map(error -> error.arguments().getFirst() + " "
                            + error.arguments().get(1))
                    .toList();
        }
    }

    @Test
    void names_that_nobody_knows_are_named() {
        assertThat(previews.of(
                                "task-opened",
                                Language.EN,
                                "{{taskNmae}}x\n{{>customer}}{{#customer}}{{colour}}{{/customer}}{{dueAt}}")
                        .unknown())
                .containsExactly("colour", "taskNmae");
    }

    @Test
    void the_words_of_a_kind_are_listed_under_the_names_that_reach_them() {
        assertThat(previews.words("task-overdue", Language.EN))
                .contains(
                        new SampleWord("taskName", "Needs analysis"),
                        new SampleWord("customer.contact", "陈先生"),
                        new SampleWord("overdueBy", "2 hours"));
        assertThat(previews.words("follow-up-briefing", Language.ZH))
                .contains(new SampleWord("points[].summary", "讨论了方案"), new SampleWord("questions[]", "寄样品"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{taskNmae}}",
                "{{#customer}}",
                "t\n{{>secret}}",
                "{{#customer.name}}{{/customer.name}}{{^customer}}x{{/customer}}"
            })
    void what_cannot_be_read_or_says_nothing_is_refused(String text) {
        assertThatThrownBy(() -> previews.of("task-opened", Language.EN, text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsOnly("text"));
    }
}
