package io.relance.lint;

import static io.relance.lint.Drawn.codes;
import static io.relance.lint.Drawn.header;
import static io.relance.lint.Drawn.input;
import static io.relance.lint.Drawn.job;
import static io.relance.lint.Drawn.model;
import static io.relance.lint.Drawn.of;
import static io.relance.lint.Drawn.refusals;
import static io.relance.lint.Drawn.report;
import static io.relance.lint.Drawn.task;
import static io.relance.lint.Drawn.timer;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.refusal.FieldError;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the lint can tell from the model alone, and what it must leave open. */
class LintTest {

    @Test
    void an_input_that_nothing_sets_is_missing() {
        assertThat(codes(job("one", "store", ""))).containsExactly("model.input-missing");
    }

    @Test
    void an_input_that_the_element_maps_is_there() {
        assertThat(codes(job(
                        "one",
                        "store",
                        "<zeebe:ioMapping><zeebe:input source='=x' target='record'/></zeebe:ioMapping>")))
                .isEmpty();
    }

    @Test
    void an_input_that_an_earlier_block_gives_is_there() {
        assertThat(codes(job("one", "read", "") + job("two", "store", ""))).isEmpty();
    }

    @Test
    void where_anything_may_come_nothing_is_missing() {
        assertThat(codes(job("one", "compute", "") + job("two", "store", ""))).isEmpty();
        assertThat(
                        codes(
                                job("one", "store", "")
                                        + "<callActivity id='call'><extensionElements><zeebe:calledElement processId='known'/></extensionElements></callActivity>"))
                .isEmpty();
    }

    @Test
    void a_process_that_another_calls_may_be_given_anything() {
        assertThat(codes(job("one", "store", ""), Set.of("drawn"), Set.of())).isEmpty();
    }

    @Test
    void what_a_block_does_not_take_is_refused_with_what_it_takes() {
        assertThat(refusals(job("one", "tell", header("audience", "everyone"))))
                .containsExactly(FieldError.of(
                        "drawn.bpmn#one",
                        "model.not-an-option",
                        "one",
                        "audience",
                        "everyone",
                        "owner, role:manager, user:…"));
        assertThat(codes(job("one", "tell", header("audience", "=owner")))).containsExactly("model.not-an-option");
        assertThat(codes(job("one", "tell", header("audience", "owner ")))).containsExactly("model.not-an-option");
        assertThat(codes(job("one", "tell", input("calendar", "lunar")))).containsExactly("model.not-an-option");
        assertThat(codes(job("one", "tell", input("calendar", "=\"lunar\"")))).containsExactly("model.not-an-option");
    }

    @Test
    void what_a_block_takes_or_the_model_computes_is_left_alone() {
        assertThat(codes(job("one", "tell", header("audience", "owner")))).isEmpty();
        assertThat(codes(job("one", "tell", header("audience", "role:manager"))))
                .isEmpty();
        assertThat(codes(job("one", "tell", header("audience", "user:wang")))).isEmpty();
        assertThat(codes(job("one", "tell", header("anything", "else")))).isEmpty();
        assertThat(codes(job("one", "tell", input("calendar", "=\"working\"")))).isEmpty();
        assertThat(codes(job("one", "tell", input("calendar", "=if urgent then \"wall-clock\" else \"working\""))))
                .isEmpty();
    }

    @Test
    void a_text_that_is_no_duration_is_refused_wherever_it_stands() {
        assertThat(refusals(task("dueDate='=now() + duration(\"24H\")'", "assignee='wang'")))
                .containsExactly(FieldError.of("drawn.bpmn#ask", "model.not-a-duration", "Ask", "24H"));
        assertThat(codes(timer("=duration(\"24H\")"))).containsExactly("model.not-a-duration");
        assertThat(codes(timer("=if x then duration(\"P1D\") else duration(\"P1M1D\")")))
                .containsExactly("model.not-a-duration");
        assertThat(codes(timer("=\"24H\""))).containsExactly("model.not-a-duration");
        assertThat(codes(timer("24H"))).containsExactly("model.not-a-duration");
        assertThat(codes(job("one", "tell", input("duration", "24H")))).containsExactly("model.not-a-duration");
    }

    @Test
    void durations_are_left_alone() {
        for (var right : List.of("PT24H", "P2D", "P3M", "P1Y2M", "-PT15M", "P1DT2H", "PT0.5S", "PT0S")) {
            assertThat(codes(timer("=duration(\"" + right + "\")"))).as(right).isEmpty();
            assertThat(codes(job("one", "tell", input("duration", right))))
                    .as(right)
                    .isEmpty();
        }
        assertThat(codes(timer("=duration(remaining)"))).isEmpty();
        assertThat(codes(job("one", "tell", input("duration", "=pause")))).isEmpty();
    }

    @Test
    void whoever_is_named_and_does_not_work_here_is_warned_of() {
        assertThat(report(task("", "assignee='nobody'")))
                .isEqualTo(new Report(
                        List.of(), List.of(FieldError.of("drawn.bpmn#ask", "model.unknown-user", "Ask", "nobody"))));
        assertThat(report(task("", "assignee='=\"nobody\"'")).warnings()).hasSize(1);
        assertThat(report(task("", "candidateUsers='wang, nobody, no-one'")).warnings())
                .hasSize(2);
        assertThat(report(job("one", "tell", header("audience", "user:nobody"))).warnings())
                .hasSize(1);

        assertThat(report(task("", "assignee='wang'")).warnings()).isEmpty();
        assertThat(report(task("", "assignee='=owner'")).warnings()).isEmpty();
        assertThat(report(job("one", "tell", header("audience", "user:Wang"))).warnings())
                .isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_what_is_wrong_with_it() {
        assertThat(of("a.bpmn", "")).containsExactly(FieldError.of("a.bpmn", "model.empty", "a.bpmn"));
        assertThat(of("a.form", " \n")).containsExactly(FieldError.of("a.form", "model.empty", "a.form"));
        assertThat(of("a.bpmn", "hello")).containsExactly(FieldError.of("a.bpmn", "model.not-xml", "a.bpmn"));
        assertThat(of("a.bpmn", "<!DOCTYPE a><definitions/>"))
                .containsExactly(FieldError.of("a.bpmn", "model.with-doctype", "a.bpmn"));
        assertThat(of("a.bpmn", "<definitions>\n<process>"))
                .containsExactly(FieldError.of("a.bpmn", "model.not-well-formed", "a.bpmn", "2", "10"));
        assertThat(of("a.bpmn", "<html/>"))
                .containsExactly(FieldError.of("a.bpmn", "model.not-bpmn", "a.bpmn", "html"));
        assertThat(of("a.dmn", model("")))
                .containsExactly(FieldError.of("a.dmn", "model.not-dmn", "a.dmn", "definitions"));
        assertThat(of("a.form", "{\n no")).extracting(FieldError::code).containsExactly("model.not-json");
    }

    @Test
    void a_file_in_another_charset_than_it_says_is_refused() {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><definitions name=\"销售\"/>";

        assertThat(of("a.bpmn", xml.getBytes(Charset.forName("GBK"))))
                .containsExactly(FieldError.of("a.bpmn", "model.wrong-charset", "a.bpmn"));
        assertThat(of("a.bpmn", xml.replace("UTF-8", "nonsense")))
                .containsExactly(FieldError.of("a.bpmn", "model.wrong-charset", "a.bpmn"));
    }

    @Test
    void what_an_element_refers_to_is_in_the_file() {
        assertThat(refusals("<sequenceFlow id='flow' name='Yes' sourceRef='one' targetRef='gone'/>"
                        + job("one", "read", "")))
                .containsExactly(FieldError.of("drawn.bpmn#flow", "model.dangling-reference", "Yes", "gone"));
    }

    @Test
    void where_any_word_will_do_an_unknown_one_is_warned_of_and_the_nearest_named() {
        assertThat(report(job("one", "tell", header("kind", "renewl-due"))))
                .isEqualTo(new Report(
                        List.of(),
                        List.of(FieldError.of(
                                "drawn.bpmn#one", "model.unknown-kind", "one", "kind", "renewl-due", "renewal-due"))));
    }

    @Test
    void a_job_type_that_administrators_allow_is_served() {
        assertThat(codes(job("one", "billing", ""))).containsExactly("model.unknown-block");
        assertThat(codes(job("one", "billing", ""), Set.of(), Set.of("billing")))
                .isEmpty();
    }

    @Test
    void a_listener_that_nobody_serves_would_hang_too() {
        assertThat(
                        codes(
                                job(
                                        "one",
                                        "read",
                                        "<zeebe:executionListeners><zeebe:executionListener eventType='start' type='nobody'/></zeebe:executionListeners>")))
                .containsExactly("model.unknown-listener");
    }

    @Test
    void what_the_model_computes_is_known_only_when_it_runs() {
        assertThat(codes(job("one", "=type", ""))).isEmpty();
    }

    @Test
    void a_drawing_that_is_not_executable_is_not_looked_at() {
        var xml = model(job("one", "nobody", "")).replace("isExecutable=\"true\"", "isExecutable=\"false\"");

        assertThat(of("drawn.bpmn", xml))
                .containsExactly(FieldError.of("drawn.bpmn", "model.nothing-executable", "drawn.bpmn"));
    }
}
