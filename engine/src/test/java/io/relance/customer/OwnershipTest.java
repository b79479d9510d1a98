package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotAllowed;
import io.relance.refusal.NotFound;
import io.relance.task.TaskDesk;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer of li's is given to wang. */
@WholeEngineTest
class OwnershipTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Ownership ownership;

    @Autowired
    TaskDesk desk;

    @Autowired
    Models models;

    @Autowired
    Company company;

    @Autowired
    Work work;

    @Test
    void its_open_tasks_follow_in_the_engine_and_others_stay_with_whom_they_are() {
        company.wang();
        var customer = company.register("given away", company.li());
        var task = work.open("analyse-needs", customer.id());
        models.deployTask("given-to-zhao", "<zeebe:assignmentDefinition assignee=\"zhao\"/>");
        company.zhao();
        models.start("given-to-zhao", Map.of("customerId", customer.id().toString()));
        var other = work.openIn("given-to-zhao");

        var given = ownership
                .give(customer.id(), "Wang", customer.version(), company.manager())
                .block(SOON);

        assertThat(Objects.requireNonNull(given).ownerUsername()).isEqualTo("wang");
        await().atMost(SOON).until(() -> "wang".equals(work.byKey(task.key()).assignee()));
        assertThat(work.byKey(other.key()).assignee()).isEqualTo("zhao");
        assertThat(work.count("select count(*) from handed_task where task_key = $1", task.key()))
                .isEqualTo(1);
    }

    @Test
    void a_task_that_the_new_owner_gives_back_stays_given_back() {
        company.wang();
        var customer = company.register("given away, a task given back", company.li());
        var task = work.open("analyse-needs", customer.id());
        ownership
                .give(customer.id(), "wang", customer.version(), company.manager())
                .block(SOON);
        await().atMost(SOON).until(() -> "wang".equals(work.byKey(task.key()).assignee()));

        desk.assign(task.key(), "li", company.wang()).block(SOON);

        await().atMost(SOON).until(() -> "li".equals(work.byKey(task.key()).assignee()));
        await().during(Duration.ofSeconds(3))
                .atMost(SOON)
                .until(() -> "li".equals(work.byKey(task.key()).assignee()));
    }

    @Test
    void only_those_above_the_owner_give_and_only_what_has_not_changed_to_somebody_who_is_there() {
        company.wang();
        var customer = company.register("not given away", company.li());
        var version = customer.version();
        var id = customer.id();

        assertThatThrownBy(
                        () -> ownership.give(id, "wang", version, company.li()).block(SOON))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        ownership.give(id, "wang", version, company.zhao()).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ownership
                        .give(id, "wang", version + 1, company.manager())
                        .block(SOON))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ownership
                        .give(id, "nobody-of-this-name", version, company.director())
                        .block(SOON))
                .isInstanceOf(InvalidInput.class);
    }
}
