package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.finding.CustomerLists;
import io.relance.finding.Searches;
import io.relance.identity.User;
import io.relance.pipeline.Pipelines;
import io.relance.refusal.NotFound;
import io.relance.task.Task;
import io.relance.task.TaskDesk;
import io.relance.task.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Li's customer, seen by everybody. */
@WholeEngineTest
class ScopeTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Customers customers;

    @Autowired
    CustomerLists lists;

    @Autowired
    Tasks tasks;

    @Autowired
    Pipelines pipelines;

    @Autowired
    TaskDesk desk;

    @Autowired
    Models models;

    @Autowired
    Company company;

    @Autowired
    Work work;

    @Test
    void the_owner_the_teams_manager_and_a_director_see_customer_task_and_pipeline_and_nobody_else_does() {
        var customer = company.register("of li", company.li());
        var task = work.open("analyse-needs", customer.id());

        assertThat(List.of(company.li(), company.manager(), company.director()))
                .allSatisfy(viewer -> assertThat(seen(customer, task, viewer)).isEqualTo("customer task pipeline"));
        assertThat(List.of(company.wang(), company.zhao()))
                .allSatisfy(viewer -> assertThat(seen(customer, task, viewer)).isEmpty());
    }

    @Test
    void what_is_out_of_sight_is_not_found_and_cannot_be_worked_on() {
        var customer = company.register("of li", company.li());
        var task = work.open("analyse-needs", customer.id());
        var wang = company.wang();

        assertThatThrownBy(() -> customers.visible(customer.id(), wang).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.visible(task.key(), wang).block(SOON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> pipelines.visible(task.processInstanceKey(), wang).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.claim(task.key(), wang).block(SOON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.assign(task.key(), "wang", wang).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.complete(task.key(), Map.of(), wang).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.form(task.key(), wang).block(SOON)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_is_given_a_task_sees_its_customer_and_the_owner_goes_on_seeing_both() {
        company.wang();
        var customer = company.register("of li, for wang", company.li());
        var task = work.open("analyse-needs", customer.id());
        desk.assign(task.key(), "wang", company.li()).block(SOON);

        await().atMost(SOON).until(() -> seen(customer, task, company.wang()).equals("customer task pipeline"));
        assertThat(seen(customer, task, company.li())).isEqualTo("customer pipeline");
        assertThat(seen(customer, task, company.zhao())).isEmpty();
    }

    @Test
    void whoever_has_done_the_task_goes_on_seeing_it_and_no_longer_its_customer() {
        var customer = company.register("of li, with a task of wang's", company.li());
        models.deployTask("done-by-wang", "<zeebe:assignmentDefinition assignee=\"wang\"/>");
        company.wang();
        models.start("done-by-wang", Map.of("customerId", customer.id().toString()));
        var task = work.openIn("done-by-wang");
        assertThat(listed(customer, company.wang())).isTrue();

        desk.complete(task.key(), Map.of(), company.wang()).block(SOON);

        await().atMost(SOON).until(() -> !listed(customer, company.wang()));
        assertThat(tasks.visible(task.key(), company.wang()).block(SOON)).isNotNull();
    }

    private String seen(Customer customer, Task task, User viewer) {
        var seen = new StringBuilder();
        if (listed(customer, viewer)) {
            seen.append("customer ");
        }
        var open = new Tasks.Search(null, null, customer.id());
        if (some(tasks.visible(open, null, 1000, viewer).block(SOON)).stream()
                .anyMatch(found -> found.key() == task.key())) {
            seen.append("task ");
        }
        if (!some(pipelines.visible(customer.id(), null, 1000, viewer).block(SOON))
                .isEmpty()) {
            seen.append("pipeline");
        }
        return seen.toString().strip();
    }

    private boolean listed(Customer customer, User viewer) {
        var all = Searches.all();
        return some(lists.all(all, viewer).collectList().block(SOON)).stream()
                .anyMatch(found -> found.id().equals(customer.id()));
    }

    private static <T> List<T> some(List<T> found) {
        return Objects.requireNonNull(found);
    }
}
