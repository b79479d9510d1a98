package io.relance.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.identity.Role;
import io.relance.process.Job;
import io.relance.refusal.InvalidInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** In a world where nothing moves by itself, and where nobody has the roles service and marketing but those named here. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class AssignBlockTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Job JOB = new Job(1, "assign", Map.of(), Map.of());

    @Autowired
    AssignBlock block;

    @Autowired
    Company company;

    @Autowired
    DatabaseClient database;

    @Autowired
    TransactionalOperator transaction;

    @BeforeEach
    void nobodyWasGivenAnything() {
        database.sql("delete from assignment").then().block(SOON);
        database.sql("delete from task").then().block(SOON);
        database.sql("update app_user set active = false where role in ('service', 'marketing')")
                .then()
                .block(SOON);
    }

    @Test
    void the_owner_does_it() {
        var customer = company.register("归属客户", company.li());

        assertThat(answer("owner", null, customer.id(), null)).isEqualTo(Map.of("assignee", "li"));
    }

    @Test
    void the_one_who_leads_the_owners_team_does_it() {
        company.manager();
        var customer = company.register("团队客户", company.wang());

        assertThat(answer("team", null, customer.id(), null)).isEqualTo(Map.of("assignee", "manager"));
    }

    @Test
    void grade_a_goes_to_the_director_and_every_other_to_the_owner() {
        company.director();
        var customer = company.register("分级客户", company.li());

        assertThat(answer("by-grade", null, customer.id(), "A")).isEqualTo(Map.of("assignee", "director"));
        assertThat(answer("by-grade", null, customer.id(), "B")).isEqualTo(Map.of("assignee", "li"));
        assertThat(answer("by-grade", null, customer.id(), null)).isEqualTo(Map.of("assignee", "li"));
        database.sql("update customer set grade = 'A' where id = :id")
                .bind("id", customer.id())
                .then()
                .block(SOON);
        assertThat(answer("by-grade", null, customer.id(), null)).isEqualTo(Map.of("assignee", "director"));
    }

    @Test
    void the_first_of_a_role_does_it_and_a_role_may_stand_for_the_policy() {
        service("s-2", "s-1");

        assertThat(answer("role", Role.SERVICE, null, null)).isEqualTo(Map.of("assignee", "s-1"));
        assertThat(answer("service", null, null, null)).isEqualTo(Map.of("assignee", "s-1"));
    }

    @Test
    void everybody_of_the_role_is_given_something_in_turn() {
        service("s-1", "s-2", "s-3");

        assertThat(turns(7)).containsExactly("s-1", "s-2", "s-3", "s-1", "s-2", "s-3", "s-1");
    }

    @Test
    void whoever_leaves_is_passed_over_and_whoever_comes_is_next() {
        service("s-1", "s-2", "s-3");
        assertThat(turns(1)).containsExactly("s-1");
        leaves("s-2");
        service("s-4");

        assertThat(turns(3)).containsExactly("s-3", "s-4", "s-1");
    }

    @Test
    void nodes_that_ask_at_the_same_moment_give_to_different_people() {
        service("s-1", "s-2", "s-3", "s-4");

        var given = Flux.range(0, 8)
                .flatMap(
                        i -> ask("round-robin")
                                .delayElement(Duration.ofMillis(20))
                                .as(transaction::transactional),
                        4)
                .collectList()
                .block(SOON);

        assertThat(given).containsExactlyInAnyOrder("s-1", "s-1", "s-2", "s-2", "s-3", "s-3", "s-4", "s-4");
    }

    @Test
    void who_has_the_fewest_open_tasks_does_it() {
        service("s-1", "s-2");
        openTask(1, "s-1");
        openTask(2, "s-1");
        openTask(3, "s-2");

        assertThat(answer("least-loaded", Role.SERVICE, null, null)).isEqualTo(Map.of("assignee", "s-2"));
    }

    @Test
    void what_was_given_a_moment_ago_counts_though_its_task_is_not_in_the_list_yet() {
        service("s-1", "s-2");
        openTask(1, "s-1");
        openTask(2, "s-1");

        assertThat(Flux.range(0, 6)
                        .concatMap(i -> ask("least-loaded"))
                        .collectList()
                        .block(SOON))
                .containsExactly("s-2", "s-2", "s-1", "s-2", "s-1", "s-2");
    }

    @Test
    void candidates_may_claim_and_nobody_has_it() {
        assertThat(answer("candidates", Role.SERVICE, null, null))
                .isEqualTo(Map.of("assignee", "", "candidateGroups", List.of("service")));
    }

    @Test
    void the_model_names_the_variable_that_gets_the_person() {
        service("s-1");
        var input = new AssignBlock.Input("role", Role.SERVICE, "helper", null, null);

        assertThat(block.handle(input, JOB).block(SOON)).isEqualTo(Map.of("helper", "s-1"));
    }

    @Test
    void a_policy_that_does_not_exist_and_one_that_finds_nobody_are_refused() {
        assertThatThrownBy(() -> answer("astrology", null, null, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> answer("round-robin", Role.MARKETING, null, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> answer("round-robin", null, null, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> answer("owner", null, null, null)).isInstanceOf(InvalidInput.class);
    }

    private @Nullable Map<String, Object> answer(
            String policy, @Nullable Role role, @Nullable UUID customer, @Nullable String grade) {
        var input = new AssignBlock.Input(policy, role, null, customer, grade);
        return Mono.defer(() -> block.handle(input, JOB))
                .as(transaction::transactional)
                .block(SOON);
    }

    private @Nullable List<String> turns(int count) {
        return Flux.range(0, count)
                .concatMap(i -> ask("round-robin"))
                .collectList()
                .block(SOON);
    }

    private Mono<String> ask(String policy) {
        var input = new AssignBlock.Input(policy, Role.SERVICE, null, null, null);
        return block.handle(input, JOB)
                .map(given -> String.valueOf(given.get("assignee")))
                .as(transaction::transactional);
    }

    private void service(String... names) {
        for (var name : names) {
            database.sql("update app_user set active = true where username = :name")
                    .bind("name", name)
                    .then()
                    .block(SOON);
            company.person(name, Role.SERVICE, null);
        }
    }

    private void leaves(String name) {
        database.sql("update app_user set active = false where username = :name")
                .bind("name", name)
                .then()
                .block(SOON);
    }

    private void openTask(long key, String assignee) {
        database.sql("""
                        insert into task (key, process_instance_key, process_id, definition_key, element_id,
                            element_instance_key, name, assignee, created_at)
                        values (:key, 1, 'p', 1, 'e', :key, 'n', :assignee, now())""").bind("key", key).bind("assignee", assignee).then().block(SOON);
    }
}
