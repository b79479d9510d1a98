package io.relance.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.embedded.Servers;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Models that the application has never seen. */
@WholeEngineTest
class AnyModelTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Models models;

    @Autowired
    Company company;

    @Autowired
    Work work;

    @Autowired
    TaskDesk desk;

    @Autowired
    CamundaClient client;

    @Autowired
    Servers servers;

    @Test
    void a_task_without_a_form_is_completed_with_an_empty_answer_and_no_other() {
        models.deployTask("no-form", "<zeebe:assignmentDefinition assignee=\"li\"/>");
        var instance = models.start("no-form", Map.of());
        var task = work.openIn("no-form");

        assertThat(task.name()).isEqualTo("Work");
        assertThat(desk.form(task.key(), company.li()).block(SOON)).isNull();
        assertThatThrownBy(() ->
                        desk.complete(task.key(), Map.of("x", 1), company.li()).block(SOON))
                .isInstanceOf(InvalidInput.class);
        desk.complete(task.key(), Map.of(), company.li()).block(SOON);
        await().atMost(SOON).until(() -> isOver(instance));
        assertThatThrownBy(
                        () -> desk.complete(task.key(), Map.of(), company.li()).block(SOON))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void everybody_in_the_role_is_told_of_a_task_that_they_may_claim() {
        var one = company.person("service-1", Role.SERVICE, null);
        var two = company.person("service-2", Role.SERVICE, null);
        models.deployTask("for-a-role", group("service"));
        models.start("for-a-role", Map.of());
        var task = work.openIn("for-a-role");

        assertThat(told(task, one)).isEqualTo(1);
        assertThat(told(task, two)).isEqualTo(1);
        assertThat(told(task, company.li())).isZero();

        desk.claim(task.key(), one).block(SOON);
        await().atMost(SOON)
                .until(() -> "service-1".equals(work.byKey(task.key()).assignee()));
        assertThatThrownBy(() -> desk.claim(task.key(), two).block(SOON)).isNotNull();
        desk.complete(task.key(), Map.of(), one).block(SOON);
    }

    @Test
    void of_two_who_claim_a_task_at_the_same_moment_one_gets_it_and_the_other_hears_so() {
        var one = company.person("service-1", Role.SERVICE, null);
        var two = company.person("service-2", Role.SERVICE, null);
        models.deployTask("claimed-twice", group("service"));
        models.start("claimed-twice", Map.of());
        var task = work.openIn("claimed-twice");

        var outcomes = Flux.just(one, two)
                .flatMap(user -> desk.claim(task.key(), user)
                        .thenReturn("claimed")
                        .onErrorResume(Conflict.class, taken -> Mono.just("conflict")))
                .collectList()
                .block(SOON);

        assertThat(outcomes).containsExactlyInAnyOrder("claimed", "conflict");
    }

    @Test
    void an_assignee_wins_over_the_candidates() {
        var service = company.person("service-1", Role.SERVICE, null);
        models.deployTask(
                "assigned-and-offered", "<zeebe:assignmentDefinition assignee=\"li\" candidateGroups=\"service\"/>");
        models.start("assigned-and-offered", Map.of());
        var task = work.openIn("assigned-and-offered");

        assertThat(told(task, company.li())).isEqualTo(1);
        assertThat(told(task, service)).isZero();
    }

    @Test
    void a_model_may_write_a_username_or_a_role_in_any_case() {
        var li = company.li();
        var service = company.person("service-1", Role.SERVICE, null);
        models.deployTask("any-case", "<zeebe:assignmentDefinition assignee=\"LI\"/>");
        models.start("any-case", Map.of());
        var task = work.openIn("any-case");
        models.deployTask("any-case-role", group("Service"));
        models.start("any-case-role", Map.of());
        var offered = work.openIn("any-case-role");

        assertThat(task.assignee()).isEqualTo("li");
        assertThat(told(task, li)).isEqualTo(1);
        assertThat(told(offered, service)).isEqualTo(1);
        desk.complete(task.key(), Map.of(), li).block(SOON);
        desk.claim(offered.key(), service).block(SOON);
    }

    @Test
    void a_task_with_a_due_date_is_watched_and_a_due_date_that_moves_is_watched_anew() {
        company.li();
        models.deployTask("due", """
                <zeebe:assignmentDefinition assignee="li"/><zeebe:taskSchedule dueDate="=due"/>""");
        var due = servers.clock().instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(40));
        models.start("due", Map.of("due", due.toString()));
        var task = work.openIn("due");
        assertThat(task.dueAt()).isEqualTo(due);
        awaitTimer(due.minus(Duration.ofDays(1)));

        var later = due.plus(Duration.ofDays(10));
        client.newUpdateUserTaskCommand(task.key())
                .dueDate(later.atOffset(ZoneOffset.UTC))
                .send()
                .join(30, TimeUnit.SECONDS);

        awaitTimer(later.minus(Duration.ofDays(1)));
        assertThat(work.byKey(task.key()).dueAt()).isEqualTo(later);
        desk.complete(task.key(), Map.of(), company.li()).block(SOON);
        await().atMost(SOON).until(() -> reminders(task, "active") == 0 && reminders(task, "completed") == 1);
    }

    @Test
    void a_due_date_that_no_database_keeps_does_not_stop_the_list_of_tasks() {
        models.deployTask("far-future", "<zeebe:taskSchedule dueDate=\"=due\"/>");
        models.start("far-future", Map.of("due", "+999999999-01-01T00:00:00Z"));
        models.deployTask("after-the-far-future", "");
        models.start("after-the-far-future", Map.of());

        work.openIn("after-the-far-future");
    }

    @Test
    void a_model_with_a_document_type_is_refused_by_the_engine_already() {
        var xml = "<!DOCTYPE definitions [<!ENTITY x \"y\">]><definitions/>";

        assertThatThrownBy(() -> models.deployXml("document-type", xml)).isNotNull();
    }

    private void awaitTimer(Instant due) {
        await().atMost(SOON)
                .until(() -> work.count(
                                "select count(*) from record_feed where value_type = 'TIMER' and intent = 'CREATED' and (value->>'dueDate')::bigint = $1",
                                due.toEpochMilli())
                        == 1);
    }

    private long reminders(Task task, String state) {
        return work.count("""
                select count(*) from process_instance i where process_id = 'task-reminder' and state = $2 and exists (
                    select from record_feed where value_type = 'VARIABLE' and value->>'name' = 'taskKey'
                        and (value->>'processInstanceKey')::bigint = i.key and value->>'value' = $1)""", "\"" + task.key() + "\"", state);
    }

    private boolean isOver(long instance) {
        return work.count("select count(*) from process_instance where key = $1 and state = 'completed'", instance)
                == 1;
    }

    private long told(Task task, User user) {
        return work.count(
                "select count(*) from notification where task_key = $1 and user_id = $2", task.key(), user.id());
    }

    private static String group(String role) {
        return "<zeebe:assignmentDefinition candidateGroups=\"%s\"/>".formatted(role);
    }
}
