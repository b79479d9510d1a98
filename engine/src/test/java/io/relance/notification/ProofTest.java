package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a template is named with its line. */
class ProofTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新任务",
                "New: {{taskName}}\n{{#dueAt}}\nDue {{dueAt}}\n{{/dueAt}}\n{{^dueAt}}never{{/dueAt}}",
                "{{#a}}{{#b}}x{{/b}}{{/a}} {{{raw}}} {{&raw}}\n{{! a word to colleagues }}\n{{>customer}}{{> task }}",
                "Title {{客户}}\n{{#points}}{{.}} {{-index}} {{customer.name}}{{/points}} }} { {"
            })
    void what_is_written_well_has_no_fault(String text) {
        assertThat(Proof.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a;b;{{#note}};c        | section-not-closed       | 3
            a {{#note}};b{{/note}} | section-not-closed       | 1
            a;{{/note}}            | section-not-open         | 2
            a;{{#x}};{{/y}}        | section-closed-by-another| 3
            a;b {{taskName         | tag-not-closed           | 2
            a;{{task;Name}}        | tag-not-closed           | 2
            a;{{}}                 | name-unreadable          | 2
            a;{{ # }}              | name-unreadable          | 2
            a;{{{{x}}}}            | name-unreadable          | 2
            a;{{#a b}}{{/a b}}     | name-unreadable          | 2
            a;{{=<% %>=}}          | tag-not-offered          | 2
            a;{{<base}}            | tag-not-offered          | 2
            a;{{$block}}           | tag-not-offered          | 2
            a;b;{{>mail.html}}     | part-unknown             | 3
            a;{{>../../secret}}    | name-unreadable          | 2
            ;a                     | title-empty              | 1
            """)
    void a_fault_is_named_with_its_line(String text, String code, String line) {
        var fault = Proof.read(text.replace(';', '\n')).getFirst();

        assertThat(fault.field()).isEqualTo("text");
        assertThat(fault.code()).isEqualTo("template." + code);
        assertThat(fault.arguments().getFirst()).isEqualTo(line);
    }

    @Test
    void all_faults_are_named_at_once() {
        assertThat(Proof.read("{{#a}}\n{{b\n{{>c}}\n{{#d}}")).hasSize(4);
    }

    @Test
    void what_takes_long_to_search_is_read_quickly_nevertheless() {
        assertThat(Proof.read("{{ ".repeat(2_600))).hasSize(2_600);
        assertThat(Proof.read("{{#a}}".repeat(1_300) + "\n{{" + " ".repeat(7_000)))
                .hasSize(1_301);
    }

    @ParameterizedTest
    @MethodSource("io.relance.notification.EveryKindTest#everyKind")
    void what_we_ship_is_written_well(String kind, String locale) {
        var book = Book.read(Language.of(locale));

        assertThat(Proof.read(book.lines(kind).text())).isEmpty();
        assertThat(book.compile(book.lines(kind).text())).isNotNull();
    }
}
