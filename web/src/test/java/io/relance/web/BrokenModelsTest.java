package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would hang is refused before the engine sees it, with a sentence for each element. */
class BrokenModelsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown-block.bpmn             | foretell | "预测结果": there is no building block "relance.telepathy"
            missing-header.bpmn            | tell     | "通知负责人": the building block "relance.notify" needs the header "audience"
            missing-role.bpmn              | give     | "指派": the building block "relance.assign" with the policy "role" needs the header "role"
            missing-input.bpmn             | store    | "保存记录": the building block "relance.customer.update" needs the input "record"
            form-not-found.bpmn            | ask      | "询问客户": there is no form "nowhere"
            embedded-form.bpmn             | ask      | "询问客户": the form is embedded in the task
            job-worker-user-task.bpmn      | ask      | "询问客户": this user task is implemented as a job worker
            service-task-without-type.bpmn | do       | "处理": nothing says what it does
            decision-not-found.bpmn        | decide   | "判断等级": there is no decision "no-such-decision"
            process-not-found.bpmn         | call     | "调用子流程": there is no process "no-such-process" to call
            timer-without-time.bpmn        | wait     | "等一等": the timer has no date, duration or cycle
            message-without-key.bpmn       | hear     | "等待答复": the message "answer-given" has no subscription correlation key
            message-without-name.bpmn      | hear     | "等待答复": waits for a message, but for none with a name
            gateway-without-default.bpmn   | large    | "金额大吗？": ways lead out on conditions, but none is the default flow
            flow-without-condition.bpmn    | is-small | "金额大吗？": the way to "小" has neither a condition nor is it the default flow
            unreadable-expression.bpmn     | ask      | "询问客户" (ask): the expression now( + cannot be read. It goes wrong at line 1, character
            field-without-key.form         | field-1  | "产品": this field of the form has no key""", quoteCharacter = '`')
    void a_broken_model_is_refused_with_the_right_reason(String file, String element, String sentence) {
        var refused = Modeler.of("manager")
                .deploy(file, ModelFiles.broken(file))
                .expect(400)
                .body();

        var error = refused.path("errors")
                .valueStream()
                .filter(found -> found.path("field").asString().equals(file + "#" + element))
                .findFirst()
                .orElseThrow(() -> new AssertionError(refused));
        assertThat(error.path("message").asString()).startsWith(sentence);
        assertThat(refused.path("detail").asString()).contains(sentence);
    }

    @Test
    void nothing_of_a_deployment_with_a_broken_model_is_deployed() {
        var files = new java.util.TreeMap<>(ModelFiles.tradeFair());
        files.replaceAll((name, content) -> content.replace("trade-fair", "half-deployed"));
        files.put("unknown-block.bpmn", ModelFiles.broken("unknown-block.bpmn"));

        Modeler.of("manager").deploy(files).expect(400);

        Modeler.of("manager").start("half-deployed", java.util.Map.of()).expect(404);
    }

    @Test
    void more_files_than_a_deployment_may_have_are_refused_and_none_is_left_out() {
        var files = new java.util.TreeMap<String, String>();
        for (int i = 0; i < 201; i++) {
            files.put("model-" + i + ".bpmn", "<definitions/>");
        }

        assertThat(Modeler.of("manager").deploy(files).expect(400).refusedFields())
                .isEqualTo(List.of("resources"));
    }

    @Test
    void what_is_no_model_is_refused() {
        assertThat(Modeler.of("manager")
                        .deploy("notes.txt", "hello")
                        .expect(400)
                        .refusedFields())
                .isEqualTo(List.of("notes.txt"));
        assertThat(Modeler.of("manager")
                        .deploy("a.bpmn", "<nonsense")
                        .expect(400)
                        .refusedFields())
                .isEqualTo(List.of("a.bpmn"));
        assertThat(Modeler.of("manager")
                        .deploy("a.bpmn", "<!DOCTYPE definitions [<!ENTITY x \"y\">]><definitions/>")
                        .expect(400)
                        .refusedFields())
                .isEqualTo(List.of("a.bpmn"));
    }
}
