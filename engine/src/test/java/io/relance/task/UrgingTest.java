package io.relance.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.embedded.Servers;
import io.relance.refusal.Conflict;
import io.relance.refusal.NotAllowed;
import io.relance.refusal.NotFound;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager urges on. */
@WholeEngineTest
class UrgingTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LI = "<zeebe:assignmentDefinition assignee=\"li\"/>";

    @Autowired
    TaskUrging urging;

    @Autowired
    TaskDesk desk;

    @Autowired
    Models models;

    @Autowired
    Company company;

    @Autowired
    Work work;

    @Autowired
    Servers servers;

    @Test
    void whoever_has_a_task_without_a_due_date_is_told_directly() {
        var li = company.li();
        models.deployTask("urged", LI);
        models.start("urged", Map.of());
        var task = work.openIn("urged");

        urging.urge(task.key(), "请今天完成", company.manager()).block(SOON);

        assertThat(work.count("""
                select count(*) from notification where task_key = $1 and user_id = $2 and kind = 'task-urged'
                    and title like 'manager%' and body like '%请今天完成%'""", task.key(), li.id())).isEqualTo(1);
    }

    @Test
    void a_task_with_a_due_date_is_urged_by_the_model_that_watches_over_it() {
        company.li();
        models.deployTask("urged-due", LI + "<zeebe:taskSchedule dueDate=\"=due\"/>");
        models.deployXml("hears-urging", HEARS_URGING);
        var due = servers.clock().instant().plus(Duration.ofDays(40));
        models.start("urged-due", Map.of("due", due.toString()));
        var task = work.openIn("urged-due");

        urging.urge(task.key(), "请今天完成", company.manager()).block(SOON);

        await().atMost(SOON)
                .until(() -> work.count(
                                "select count(*) from notification where task_key = $1 and kind = 'task-urged' and body like '%请今天完成%'",
                                task.key())
                        > 0);
    }

    @Test
    void only_those_above_who_see_the_task_urge_and_only_while_it_is_open() {
        var manager = company.manager();
        models.deployTask("not-urged", LI);
        models.start("not-urged", Map.of());
        var task = work.openIn("not-urged");

        assertThatThrownBy(() -> urging.urge(task.key(), null, company.li()).block(SOON))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> urging.urge(task.key(), null, company.zhao()).block(SOON))
                .isInstanceOf(NotFound.class);
        desk.complete(task.key(), Map.of(), company.li()).block(SOON);
        await().atMost(SOON).until(() -> !work.byKey(task.key()).isOpen());
        assertThatThrownBy(() -> urging.urge(task.key(), null, manager).block(SOON))
                .isInstanceOf(Conflict.class);
    }

    /** As the shipped model of the reminders does, but started by the urging itself. */
    private static final String HEARS_URGING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
              <message id="urged" name="task-urged"/>
              <process id="hears-urging" isExecutable="true">
                <startEvent id="start"><outgoing>in</outgoing><messageEventDefinition id="on" messageRef="urged"/></startEvent>
                <serviceTask id="work"><extensionElements><zeebe:taskDefinition type="relance.notify"/>
                  <zeebe:taskHeaders><zeebe:header key="kind" value="task-urged"/><zeebe:header key="audience" value="assignee"/></zeebe:taskHeaders>
                  </extensionElements><incoming>in</incoming></serviceTask>
                <sequenceFlow id="in" sourceRef="start" targetRef="work"/>
              </process>
            </definitions>
            """;
}
