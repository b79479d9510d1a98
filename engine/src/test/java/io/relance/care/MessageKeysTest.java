package io.relance.care;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.customer.Customers;
import io.relance.customer.Ownership;
import io.relance.process.Blocks;
import io.relance.time.BusinessTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;

/** What befalls a customer is told under every key under which an instance of the customer may wait for it. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import({Company.class, Blocks.class})
class MessageKeysTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicLong KEYS = new AtomicLong(6_000_000);

    @Autowired
    Blocks blocks;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    @Autowired
    Customers customers;

    @Autowired
    Ownership ownership;

    @Autowired
    BusinessTime time;

    private UUID customer;

    @BeforeEach
    void a_customer() {
        customer = company.register("buys again and again", company.li()).id();
    }

    @Test
    void each_repurchase_that_runs_or_is_about_to_hears_of_a_new_owner() {
        var ended = repurchase();
        var running = repurchase();
        var about = repurchase();
        runs(ended, "completed");
        runs(running, "active");
        run("truncate outbox");

        giveToWang();

        assertThat(keys("customer-reassigned")).containsExactlyInAnyOrder(customer, running, about);
    }

    @Test
    void each_date_that_is_ahead_hears_of_a_loss() {
        var today = talkWithDate(0);
        var ahead = talkWithDate(9);
        talkWithDate(-1);
        run("truncate outbox");

        loseCustomer();

        assertThat(keys("customer-lost")).containsExactlyInAnyOrder(customer, today, ahead);
    }

    @Test
    void each_next_action_that_is_not_done_hears_of_a_loss() {
        var noTaskYet = talkWithAction();
        var open = talkWithAction();
        task(open, "completed");
        task(open, "open");
        task(talkWithAction(), "completed");
        run("truncate outbox");

        loseCustomer();

        assertThat(keys("customer-lost")).containsExactlyInAnyOrder(customer, noTaskYet, open);
    }

    private void loseCustomer() {
        blocks.run(
                "relance.customer.update",
                Map.of("section", "lost"),
                Map.of(
                        "customerId",
                        customer.toString(),
                        "record",
                        Map.of("lostReason", "price"),
                        "completedBy",
                        "li"));
    }

    private UUID talkWithAction() {
        var talk = talkWithDate(-1);
        run("update interaction set next_action_assignee = 'li' where id = '%s'".formatted(talk));
        return talk;
    }

    private void task(UUID agreedIn, String state) {
        var key = KEYS.incrementAndGet();
        run("""
                insert into task (key, process_instance_key, process_id, definition_key, element_id, element_instance_key, name,
                    customer_id, state, created_at)
                values (%1$d, 1, 'next-action', 1, 'next-action', %1$d, '', '%2$s', '%3$s', now())""".formatted(key, customer, state));
        run("""
                insert into task_about (element_instance_key, about)
                values (%d, '{"action":"\\u0000","interactionId":"%s"}')""".formatted(key, agreedIn));
    }

    private UUID repurchase() {
        blocks.run("relance.pipeline.start", Map.of(), Map.of("customerId", customer.toString()));
        return ids("select id from repurchase_pipeline order by id").getLast();
    }

    private void runs(UUID pipeline, String state) {
        var key = KEYS.incrementAndGet();
        run("insert into process_instance (key, process_id, state) values (%d, 'sales-pipeline', '%s')"
                .formatted(key, state));
        run("update repurchase_pipeline set process_instance_key = %d where id = '%s'".formatted(key, pipeline));
    }

    private UUID talkWithDate(int daysAhead) {
        run("""
                insert into interaction (customer_id, occurred_at, channel, participants, summary, feedback, outcome, recorded_by,
                    created_at, decision_point_on)
                values ('%s', now(), 'phone', '', '', '', 'continue', 'li', now(), '%s')""".formatted(customer, time.today().plusDays(daysAhead)));
        return ids("select id from interaction order by id").getLast();
    }

    private void giveToWang() {
        var version = requireNonNull(customers.byId(customer).block(SOON)).version();
        ownership
                .give(customer, company.wang().username(), version, company.manager())
                .block(SOON);
    }

    private List<UUID> keys(String message) {
        return ids("select correlation_key::uuid from outbox where name = '%s'".formatted(message));
    }

    private List<UUID> ids(String query) {
        return requireNonNull(
                database.sql(query).mapValue(UUID.class).all().collectList().block(SOON));
    }

    private void run(String statement) {
        database.sql(statement).then().block(SOON);
    }
}
