package io.relance.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.customer.Customer;
import io.relance.customer.Ownership;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.notification.PreferenceDesk;
import io.relance.notification.PreferencesEntry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is given a task, or a whole customer, hears of it; whoever had it is troubled with it no more. */
@WholeEngineTest
class GivenTasksTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    TaskDesk desk;

    @Autowired
    Ownership ownership;

    @Autowired
    PreferenceDesk preferences;

    @Autowired
    Models models;

    @Autowired
    Company company;

    @Autowired
    Work work;

    @Test
    void the_new_assignee_is_told_by_whom_and_all_is_withdrawn_from_the_old_one_also_mail_that_still_waits() {
        var late = readsMailLater(colleague("reads-late"));
        var task = task("given", "<zeebe:assignmentDefinition assignee=\"reads-late\"/>");
        await().atMost(SOON).until(() -> told(task, late, "task-opened", "open") == 1);

        desk.assign(task.key(), "wang", company.manager()).block(SOON);

        var wang = company.wang();
        await().atMost(SOON).until(() -> told(task, wang, "task-reassigned", "open") == 1);
        assertThat(work.count("""
                select count(*) from notification where task_key = $1 and kind = 'task-reassigned'
                    and title like 'manager%' and body like '%reads-late%'""", task.key())).isEqualTo(1);
        assertThat(told(task, late, "task-opened", "withdrawn")).isEqualTo(1);
        assertThat(work.count("""
                select count(*) from delivery d join notification n on n.id = d.notification_id
                where n.task_key = $1 and n.user_id = $2 and d.state = 'not-sent' and d.reason = 'withdrawn'
                """, task.key(), late.id())).isEqualTo(1);
    }

    @Test
    void whoever_takes_a_task_is_told_nothing_of_it() {
        var wang = company.wang();
        var claimed = task("claimed", "<zeebe:assignmentDefinition candidateUsers=\"wang\"/>");
        desk.claim(claimed.key(), wang).block(SOON);
        await().atMost(SOON).until(() -> "wang".equals(work.byKey(claimed.key()).assignee()));

        desk.assign(claimed.key(), "director", company.director()).block(SOON);

        await().atMost(SOON)
                .until(() -> "director".equals(work.byKey(claimed.key()).assignee()));
        assertThat(work.count(
                        "select count(*) from notification where task_key = $1 and fact_key like '%:assigned:%'",
                        claimed.key()))
                .isZero();
    }

    @Test
    void the_new_owner_of_a_customer_is_told_once_with_the_tasks_that_came_along() {
        var wang = company.wang();
        var customer = company.register("comes with two tasks", company.li());
        var first = work.open("analyse-needs", customer.id());
        var second = secondTaskOf(customer);

        ownership
                .give(customer.id(), "wang", customer.version(), company.manager())
                .block(SOON);

        await().atMost(SOON).until(() -> "wang".equals(work.byKey(first.key()).assignee()));
        await().atMost(SOON).until(() -> "wang".equals(work.byKey(second.key()).assignee()));
        assertThat(work.count("""
                select count(*) from notification where customer_id = $1 and user_id = $2 and kind = 'handed-over'
                    and body like '%2 项%' and body like '%Work%'""", customer.id(), wang.id())).isEqualTo(1);
        assertThat(work.count(
                        "select count(*) from notification where user_id = $1 and task_key in ($2, $3)",
                        wang.id(),
                        first.key(),
                        second.key()))
                .isZero();
        assertThat(told(second, company.li(), "task-opened", "withdrawn")).isEqualTo(1);
    }

    private Task secondTaskOf(Customer customer) {
        models.deployTask("comes-along", "<zeebe:assignmentDefinition assignee=\"li\"/>");
        models.start("comes-along", Map.of("customerId", customer.id().toString()));
        return work.openIn("comes-along");
    }

    private Task task(String id, String assignment) {
        models.deployTask(id, assignment);
        models.start(id, Map.of());
        return work.openIn(id);
    }

    private User colleague(String name) {
        return company.person(name, Role.REP, company.manager().teamId());
    }

    private User readsMailLater(User person) {
        var version = Objects.requireNonNull(preferences.of(person).block(SOON)).version();
        var later = new PreferencesEntry(null, null, null, null, null, null, 600, version);
        assertThat(preferences.change(later, person).block(SOON)).isNotNull();
        return person;
    }

    private long told(Task task, User person, String kind, String state) {
        return work.count(
                "select count(*) from notification where task_key = $1 and user_id = $2 and kind = $3 and state = $4",
                task.key(),
                person.id(),
                kind,
                state);
    }
}
