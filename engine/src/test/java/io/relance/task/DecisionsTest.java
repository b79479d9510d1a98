package io.relance.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.embedded.Servers;
import io.relance.identity.Role;
import io.relance.process.Blocks;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is decided about an overdue task happens in the real engine, once, however often the job comes. */
@WholeEngineTest
@Import(Blocks.class)
class DecisionsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Models models;

    @Autowired
    Company company;

    @Autowired
    Work work;

    @Autowired
    Blocks blocks;

    @Autowired
    Servers servers;

    @Autowired
    DatabaseClient database;

    @Autowired
    TaskDecisions decisions;

    @Test
    void a_reassigned_task_goes_to_the_other_and_a_repeat_changes_nothing() {
        company.wang();
        var task = started("decide-reassign", "li");

        decide(task, "reassign", Map.of("assignee", "WANG"));
        decide(task, "reassign", Map.of("assignee", "WANG"));

        await().atMost(SOON).until(() -> "wang".equals(work.byKey(task.key()).assignee()));
    }

    @Test
    void a_reassigned_task_gets_the_time_that_is_given_with_it() {
        company.wang();
        var task = started("decide-reassign-later", "li");
        var due = servers.clock().instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(2));

        decide(task, "reassign", Map.of("assignee", "wang", "dueAt", due.toString()));

        await().atMost(SOON).until(() -> due.equals(work.byKey(task.key()).dueAt()));
        await().atMost(SOON).until(() -> "wang".equals(work.byKey(task.key()).assignee()));
    }

    @Test
    void an_extended_task_has_the_new_due_date() {
        var task = started("decide-extend", "li");
        var due = servers.clock().instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(3));

        decide(task, "extend", Map.of("dueAt", due.toString()));
        decide(task, "extend", Map.of("dueAt", due.toString()));

        await().atMost(SOON).until(() -> due.equals(work.byKey(task.key()).dueAt()));
    }

    @Test
    void closing_the_only_task_ends_its_instance_and_a_repeat_is_quiet() {
        var task = started("decide-close", "li");

        decide(task, "close", Map.of());
        decide(task, "close", Map.of());

        awaitState(task, "canceled");
        awaitInstance(task.processInstanceKey(), "terminated");
        decide(task, "close", Map.of());
    }

    @Test
    void what_was_decided_about_a_task_stays_with_it_with_its_reason_and_who_decided() {
        company.wang();
        company.manager();
        var task = started("decide-reason", "li");
        var due = servers.clock().instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));

        decide(task, "reassign", Map.of("assignee", "wang", "dueAt", due.toString(), "completedBy", "manager"));
        decide(task, "close", Map.of("reason", "客户已改变计划", "completedBy", "manager"));
        awaitState(task, "canceled");
        decide(task, "close", Map.of("reason", "once more", "completedBy", "manager"));

        var kept = requireNonNull(decisions.about(task.key()).block(SOON));
        assertThat(kept).extracting(TaskDecision::kind).containsExactly("reassign", "close");
        assertThat(kept).extracting(TaskDecision::by).containsOnly("manager");
        assertThat(kept.getFirst().assignee()).isEqualTo("wang");
        assertThat(kept.getFirst().dueAt()).isEqualTo(due);
        assertThat(kept.getFirst().reason()).isNull();
        assertThat(kept.getLast().reason()).isEqualTo("客户已改变计划");
        assertThat(kept.getLast().byName()).isNotBlank();
    }

    @Test
    void closing_one_of_two_tasks_leaves_the_other() {
        models.deployXml(
                "decide-parallel", model("decide-parallel", """
                <startEvent id="start"><outgoing>a</outgoing></startEvent>
                <parallelGateway id="fork"><incoming>a</incoming><outgoing>b</outgoing><outgoing>c</outgoing></parallelGateway>
                %s%s
                <sequenceFlow id="a" sourceRef="start" targetRef="fork"/>
                <sequenceFlow id="b" sourceRef="fork" targetRef="one"/>
                <sequenceFlow id="c" sourceRef="fork" targetRef="two"/>
                """.formatted(userTask("one", "b"), userTask("two", "c"))));
        var instance = models.start("decide-parallel", Map.of());
        var one = openAt(instance, "one");
        var two = openAt(instance, "two");

        decide(one, "close", Map.of());

        awaitState(one, "canceled");
        decide(one, "close", Map.of());
        assertThat(work.byKey(two.key()).state()).isEqualTo("open");
        awaitInstance(instance, "active");
    }

    @Test
    void closing_the_only_task_of_a_called_process_ends_the_call_and_what_else_runs_in_the_caller_goes_on() {
        models.deployTask("decide-called", "");
        models.deployXml("decide-calling", model("decide-calling", """
                <startEvent id="start"><outgoing>a</outgoing></startEvent>
                <parallelGateway id="fork"><incoming>a</incoming><outgoing>b</outgoing><outgoing>c</outgoing></parallelGateway>
                <callActivity id="call"><extensionElements><zeebe:calledElement processId="decide-called"/></extensionElements>
                  <incoming>b</incoming></callActivity>
                %s
                <sequenceFlow id="a" sourceRef="start" targetRef="fork"/>
                <sequenceFlow id="b" sourceRef="fork" targetRef="call"/>
                <sequenceFlow id="c" sourceRef="fork" targetRef="two"/>
                """.formatted(userTask("two", "c"))));
        var caller = models.start("decide-calling", Map.of());
        var called = work.openIn("decide-called");
        var two = openAt(caller, "two");

        decide(called, "close", Map.of());

        awaitState(called, "canceled");
        awaitInstance(called.processInstanceKey(), "terminated");
        assertThat(work.byKey(two.key()).state()).isEqualTo("open");
        awaitInstance(caller, "active");
    }

    @Test
    void closing_the_task_in_a_sub_process_ends_the_sub_process_with_it() {
        models.deployXml("decide-inside", model("decide-inside", """
                <startEvent id="start"><outgoing>a</outgoing></startEvent>
                <subProcess id="inner"><incoming>a</incoming>
                  <startEvent id="inner-start"><outgoing>b</outgoing></startEvent>
                  %s
                  <sequenceFlow id="b" sourceRef="inner-start" targetRef="one"/>
                </subProcess>
                <sequenceFlow id="a" sourceRef="start" targetRef="inner"/>
                """.formatted(userTask("one", "b"))));
        var instance = models.start("decide-inside", Map.of());
        var task = openAt(instance, "one");

        decide(task, "close", Map.of());

        awaitState(task, "canceled");
        awaitInstance(instance, "terminated");
    }

    @Test
    void a_reps_task_is_decided_by_the_manager_and_a_managers_by_the_director_and_a_directors_by_nobody() {
        company.manager();
        company.director();

        assertThat(decider(started("escalate-rep", "li"))).isEqualTo("manager");
        assertThat(decider(started("escalate-manager", "manager"))).isEqualTo("director");
        assertThat(decider(started("escalate-director", "director"))).isNull();
    }

    @Test
    void the_task_of_somebody_who_has_left_goes_to_the_manager_of_the_customers_owner() {
        company.manager();
        company.director();
        var customer = company.register("of li, worked on by one who leaves", company.li());
        company.person("leaver", Role.REP, null);
        models.deployTask("escalate-left", "<zeebe:assignmentDefinition assignee=\"leaver\"/>");
        models.start("escalate-left", Map.of("customerId", customer.id().toString()));
        var task = work.openIn("escalate-left");
        database.sql("update app_user set active = false where username = 'leaver'")
                .then()
                .block(SOON);

        assertThat(decider(task)).isEqualTo("manager");
        assertThat(decider(started("escalate-left-without-customer", "leaver"))).isEqualTo("director");
    }

    @Test
    void a_closed_task_is_escalated_to_nobody() {
        var task = started("escalate-closed", "li");
        decide(task, "close", Map.of());
        awaitState(task, "canceled");

        assertThat(decider(task)).isNull();
    }

    private Task started(String process, String assignee) {
        company.li();
        models.deployTask(process, "<zeebe:assignmentDefinition assignee=\"%s\"/>".formatted(assignee));
        models.start(process, Map.of());
        return work.openIn(process);
    }

    private Task openAt(long instance, String element) {
        await().atMost(SOON)
                .until(() -> work.count(
                                "select count(*) from task where process_instance_key = $1 and element_id = $2",
                                instance,
                                element)
                        == 1);
        return work.byKey(work.count(
                "select key from task where process_instance_key = $1 and element_id = $2", instance, element));
    }

    private void decide(Task task, String decision, Map<String, Object> more) {
        blocks.run("relance.task.decide", Map.of(), about(task, decision, more));
    }

    private @Nullable Object decider(Task task) {
        var variables = Map.<String, Object>of("taskKey", String.valueOf(task.key()));
        return blocks.run("relance.task.escalate", Map.of(), variables).get("decider");
    }

    private static Map<String, Object> about(Task task, String decision, Map<String, Object> more) {
        var variables = new HashMap<>(more);
        variables.put("taskKey", String.valueOf(task.key()));
        variables.put("decision", decision);
        return variables;
    }

    private void awaitState(Task task, String state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(work.byKey(task.key()).state()).isEqualTo(state));
    }

    private void awaitInstance(long instance, String state) {
        await().atMost(SOON)
                .until(() -> work.count(
                                "select count(*) from process_instance where key = $1 and state = $2", instance, state)
                        == 1);
    }

    private static String userTask(String id, String incoming) {
        return """
                <userTask id="%s" name="%s"><extensionElements><zeebe:userTask/></extensionElements>
                  <incoming>%s</incoming></userTask>
                """.formatted(id, id, incoming);
    }

    private static String model(String id, String elements) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                    id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
                  <process id="%s" isExecutable="true">
                    %s
                  </process>
                </definitions>
                """.formatted(id, elements);
    }
}
