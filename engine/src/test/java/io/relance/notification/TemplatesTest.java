package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Managers' words come before the built-in ones, as long as they can be used. */
class TemplatesTest {

    private static final Map<String, Object> WORDS =
            Map.of("taskName", "Needs analysis", "customer", Map.of("name", "Acme <&>"));

    private final Templates templates = new Templates();

    @Test
    void what_a_manager_has_written_is_told_and_other_languages_and_kinds_stay_as_they_are() {
        use("Do {{taskName}} for {{customer.name}}\nNow.\n{{>customer}}");

        assertThat(told()).isEqualTo(new Alert("Do Needs analysis for Acme <&>", "Now.\nCustomer: Acme <&>"));
        assertThat(templates.alert("task-opened", Language.ZH, WORDS).title()).startsWith("新任务");
        assertThat(templates.alert("task-overdue", Language.EN, WORDS).title()).startsWith("Overdue");
        assertThat(templates.broken()).isEmpty();
    }

    @Test
    void a_template_of_one_line_is_a_title() {
        use("Only a title");

        assertThat(told()).isEqualTo(new Alert("Only a title", ""));
    }

    @Test
    void what_is_taken_back_is_told_in_the_built_in_words_again() {
        use("Do {{taskName}}");
        templates.use(List.of());

        assertThat(told().title()).startsWith("New task: Needs analysis");
    }

    @Test
    void what_cannot_be_read_is_told_in_the_built_in_words_and_waits_to_be_reported() {
        var rings = new CopyOnWriteArrayList<String>();
        var listening = templates.failures().subscribe(rings::add);
        use("Do {{taskName}}\n{{#note}}");

        assertThat(told().title()).startsWith("New task: Needs analysis");
        assertThat(rings).hasSize(1);
        assertThat(templates.broken())
                .containsExactly(new BrokenTemplate("task-opened", Language.EN, 1, "line 2: section not closed note"));
        listening.dispose();
    }

    @Test
    void what_says_nothing_of_one_fact_fails_for_this_one_only_and_is_spoken_of_once() {
        var rings = new CopyOnWriteArrayList<String>();
        var listening = templates.failures().subscribe(rings::add);
        use("{{note}}");

        assertThat(told().title()).startsWith("New task");
        assertThat(told().title()).startsWith("New task");
        assertThat(templates
                        .alert("task-opened", Language.EN, Map.of("note", "Hurry"))
                        .title())
                .isEqualTo("Hurry");
        assertThat(rings).hasSize(1);
        assertThat(templates.broken()).extracting(BrokenTemplate::reason).containsExactly("title empty");
        listening.dispose();
    }

    @Test
    void what_is_reported_is_not_reported_again_until_there_is_another_version() {
        use("{{#note}}");
        templates.broken().forEach(templates::reported);
        use("{{#note}}");
        assertThat(templates.broken()).isEmpty();

        templates.use(List.of(new TemplateText("task-opened", Language.EN, 2, "{{#note}}")));
        assertThat(templates.broken()).extracting(BrokenTemplate::version).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taskName.length",
                "taskName.bytes",
                "taskName.class.name",
                "taskName.getClass",
                "customer.class",
                "customer.entrySet",
                "customer.size",
                "list.0",
                "list.size",
                "list.stream"
            })
    void a_template_reaches_words_and_nothing_of_what_they_are_made_of(String name) {
        use("[{{%s}}]".formatted(name));

        assertThat(told(Map.of("taskName", "x", "customer", Map.of("name", "y"), "list", List.of("z")))
                        .title())
                .isEqualTo("[]");
    }

    @Test
    void neither_does_a_section() {
        use("[{{#taskName}}{{length}}{{hashCode}}{{isBlank}}{{/taskName}}{{#list}}{{class}}{{length}}{{/list}}]");

        assertThat(told(Map.of("taskName", "x", "list", List.of("z"))).title()).isEqualTo("[]");
    }

    @Test
    void lists_within_lists_come_to_an_end() {
        use("t\n" + "{{#list}}".repeat(20) + "{{/list}}".repeat(20));

        assertThat(told(Map.of("list", Collections.nCopies(50, "x"))).title()).startsWith("New task");
        assertThat(templates.broken())
                .extracting(BrokenTemplate::reason)
                .singleElement(STRING)
                .contains("lists too deep");
    }

    @Test
    void what_repeats_a_long_word_fits_on_a_page_or_is_not_told() {
        use("t\n" + "{{note}}".repeat(100));

        assertThat(told(Map.of("note", "x".repeat(400))).body()).hasSize(40_000);
        assertThat(told(Map.of("note", "x".repeat(4_000))).title()).startsWith("New task");
        assertThat(templates.broken())
                .extracting(BrokenTemplate::reason)
                .singleElement(STRING)
                .contains("too long");
    }

    private void use(String text) {
        templates.use(List.of(new TemplateText("task-opened", Language.EN, 1, text)));
    }

    private Alert told() {
        return told(WORDS);
    }

    private Alert told(Map<String, Object> words) {
        return templates.alert("task-opened", Language.EN, words);
    }
}
