package io.relance.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.TestClock;
import io.relance.customer.Customers;
import io.relance.customer.Ownership;
import io.relance.process.Blocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;

/** Loops that go on by themselves, loops that stop, and what begins them again. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import({Company.class, Blocks.class})
class CareWatchTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicLong KEYS = new AtomicLong(7_000_000);

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
    Clock clock;

    private UUID customer;

    @BeforeEach
    void aCustomerIsWon() {
        run("delete from handled_job");
        run("truncate care_cycle, incident, process_instance, outbox");
        run("update customer set status = 'lost'");
        customer = company.register("cared for", company.li()).id();
        status("won");
        run("truncate outbox");
    }

    @Test
    void a_round_is_followed_by_one_other_however_often_its_end_is_told() {
        var first = schedule("visit", null);

        var second = schedule("visit", first);

        assertThat(second).isNotNull();
        assertThat(schedule("visit", first)).isNull();
        assertThat(messages()).containsExactly("care-scheduled " + first, "care-scheduled " + second);
    }

    @Test
    void a_customer_is_in_one_round_of_a_loop_at_a_time_but_in_several_loops() {
        var visit = schedule("visit", null);

        assertThat(schedule("visit", null)).isNull();
        assertThat(schedule("greeting", null)).isNotNull().isNotEqualTo(visit);
        assertThat(schedule("rhythm", null)).isNotNull();
        assertThat(texts("select name from outbox order by id"))
                .containsExactly("care-scheduled", "care-scheduled", "rhythm-scheduled");
    }

    @Test
    void the_round_of_another_loop_is_none_that_ends() {
        var visit = schedule("visit", null);

        assertThat(schedule("greeting", visit)).isNotNull();
        assertThat(schedule("visit", visit)).isNotNull();
    }

    @Test
    void a_loop_that_the_element_does_not_name_is_the_one_of_the_instance() {
        handled("relance.care.schedule", Map.of(), Map.of("loop", "greeting"));
        handled("relance.care.schedule", Map.of("loop", "rhythm"), Map.of("loop", "contact-check"));
        handled("relance.care.schedule", Map.of(), Map.of());

        assertThat(texts("select loop from care_cycle")).containsExactlyInAnyOrder("greeting", "rhythm", "visit");
    }

    @Test
    void care_is_over_when_the_customer_is_not_won_any_more_and_contact_when_it_is_lost() {
        var visit = schedule("visit", null);
        var rhythm = schedule("rhythm", null);
        status("silent");
        assertThat(schedule("visit", visit)).isNull();
        var next = schedule("rhythm", rhythm);
        assertThat(next).isNotNull();
        status("lost");
        assertThat(schedule("rhythm", next)).isNull();
    }

    @Test
    void a_survey_after_closing_is_followed_by_one_each_half_year_and_one_after_service_by_none() {
        var closing = handled("relance.care.schedule", Map.of("loop", "survey"), Map.of("reason", "closing"));
        var service = handled("relance.care.schedule", Map.of("loop", "survey"), Map.of("reason", "service"));
        var halfYear = schedule("survey", id(closing));
        assertThat(service).containsKey("nextCycleId");
        assertThat(halfYear).isNotNull();

        var again = handled("relance.care.schedule", Map.of("loop", "survey"), Map.of("reason", "closing"));
        assertThat(schedule("survey", id(again))).as("a second chain").isNull();
        assertThat(texts("select variables ->> 'reason' from outbox order by id"))
                .containsExactly("closing", "service", "half-year", "closing");
        var due = Instant.parse(
                texts("select variables ->> 'dueAt' from outbox where variables ->> 'reason' = 'half-year'")
                        .getFirst());
        assertThat(Duration.between(clock.instant(), due)).isBetween(Duration.ofDays(181), Duration.ofDays(192));
    }

    @Test
    void a_round_whose_instance_was_cancelled_is_begun_again_once() {
        var visit = begun("visit");
        instance(visit, "terminated");
        later();

        assertThat(watched()).isEqualTo(1);
        assertThat(watched()).isZero();
        assertThat(schedule("visit", visit)).as("the old one after all").isNull();

        var restarted = UUID.fromString(
                texts("select id::text from care_cycle where restarted").getFirst());
        instance(restarted, "terminated");
        later();
        assertThat(watched()).as("cancelled again: somebody means it").isZero();
    }

    @Test
    void a_round_that_an_incident_holds_up_for_an_hour_is_begun_again_once() {
        var visit = begun("visit");
        var instance = instance(visit, "active");
        incident(instance);
        assertThat(watched()).as("at once").isZero();
        later();

        assertThat(watched()).isEqualTo(1);
        assertThat(watched()).isZero();
        assertThat(schedule("visit", visit)).as("once the incident is resolved").isNull();
    }

    @Test
    void a_round_that_runs_or_whose_incident_was_resolved_is_left_alone() {
        var visit = begun("visit");
        incident(instance(visit, "active"));
        run("update incident set resolved_at = created_at");
        later();

        assertThat(watched()).isZero();
    }

    @Test
    void a_round_that_ended_without_a_follower_is_followed() {
        var visit = begun("visit");
        instance(visit, "completed");
        later();

        assertThat(watched()).isEqualTo(1);
        assertThat(texts("select previous::text from care_cycle where previous is not null and loop = 'visit'"))
                .containsExactly(visit.toString());
    }

    @Test
    void a_referral_that_was_asked_for_is_not_asked_for_again() {
        instance(begun("referral"), "completed");
        later();

        assertThat(watched()).isZero();
    }

    @Test
    void a_round_without_an_instance_is_announced_again_under_its_own_id() {
        var visit = begun("visit");
        run("truncate outbox");
        later();

        assertThat(watched()).isEqualTo(1);
        assertThat(messages()).containsExactly("care-scheduled " + visit);
        assertThat(watched()).as("within the hour").isZero();
    }

    @Test
    void a_round_whose_message_still_waits_to_be_published_is_not_announced_again() {
        var visit = begun("visit");
        run("delete from outbox where correlation_key <> '" + visit + "'");
        later();

        assertThat(watched()).isZero();
        assertThat(messages()).containsExactly("care-scheduled " + visit);
    }

    @Test
    void rounds_of_those_who_are_lost_leave_no_others_waiting() {
        database.sql("""
                        insert into care_cycle (customer_id, loop, scheduled_at)
                        select $1, 'upgrade', $2 from generate_series(1, 1000)""")
                .bind(0, company.register("lost", company.li()).id())
                .bind(1, clock.instant())
                .then()
                .block(SOON);
        run("update customer set status = 'lost' where status = 'potential'");
        instance(begun("visit"), "terminated");
        later();

        assertThat(watched()).isEqualTo(1);
    }

    @Test
    void a_customer_who_was_never_in_a_loop_is_brought_into_it() {
        later();

        assertThat(watched())
                .as("visit, greeting, contact check, rhythm, survey")
                .isEqualTo(5);
        assertThat(watched()).isZero();
    }

    @Test
    void a_customer_who_has_just_been_won_is_left_to_the_pipeline() {
        assertThat(watched()).isZero();
    }

    @Test
    void the_loops_of_a_customer_who_is_lost_stay_stopped() {
        var visit = begun("visit");
        instance(visit, "terminated");
        status("lost");
        later();

        assertThat(watched()).isZero();
    }

    @Test
    void who_is_lost_or_changes_hands_is_told_to_each_round_that_has_not_ended() {
        var ended = schedule("upgrade", null);
        instance(ended, "completed");
        var visit = schedule("visit", null);
        instance(visit, "active");
        var greeting = schedule("greeting", null);
        var check = schedule("contact-check", null);
        schedule("rhythm", null);
        run("truncate outbox");

        var version =
                Objects.requireNonNull(customers.byId(customer).block(SOON)).version();
        ownership
                .give(customer, company.wang().username(), version, company.manager())
                .block(SOON);
        handled(
                "relance.customer.update",
                Map.of("section", "lost"),
                Map.of("record", Map.of("lostReason", "price"), "completedBy", "li"));

        assertThat(texts("select correlation_key from outbox where name = 'customer-reassigned' order by id"))
                .containsExactly(customer.toString(), visit.toString(), greeting.toString(), check.toString());
        assertThat(texts("select correlation_key from outbox where name = 'customer-lost' order by id"))
                .containsExactly(customer.toString(), visit.toString(), greeting.toString(), check.toString());
    }

    private UUID begun(String loop) {
        for (var other : List.of("visit", "greeting", "contact-check", "rhythm", "survey")) {
            if (!other.equals(loop)) {
                instance(Objects.requireNonNull(schedule(other, null)), "active");
            }
        }
        return Objects.requireNonNull(schedule(loop, null));
    }

    private UUID schedule(String loop, UUID ending) {
        var variables = new HashMap<String, Object>();
        if (ending != null) {
            variables.put("cycleId", ending.toString());
        }
        return id(handled("relance.care.schedule", Map.of("loop", loop), variables));
    }

    private static UUID id(Map<String, Object> result) {
        var next = result.get("nextCycleId");
        return next == null ? null : UUID.fromString(next.toString());
    }

    private int watched() {
        return (int) handled("relance.care.watch", Map.of(), Map.of()).get("restarted");
    }

    private Map<String, Object> handled(String type, Map<String, String> headers, Map<String, Object> more) {
        var variables = new HashMap<>(more);
        variables.put("customerId", customer.toString());
        return blocks.run(type, headers, variables);
    }

    private long instance(UUID cycle, String state) {
        var key = KEYS.incrementAndGet();
        database.sql(
                        "insert into process_instance (key, process_id, customer_id, state) values ($1, 'customer-care', $2, $3)")
                .bind(0, key)
                .bind(1, customer)
                .bind(2, state)
                .then()
                .then(database.sql("update care_cycle set process_instance_key = $1 where id = $2")
                        .bind(0, key)
                        .bind(1, cycle)
                        .then())
                .block(SOON);
        return key;
    }

    private void incident(long instance) {
        database.sql("""
                        insert into incident (key, process_instance_key, process_id, element_id, error_type, message, created_at)
                        values ($1, $2, 'customer-care', 'work', 'JOB_NO_RETRIES', 'seeded', $3)""")
                .bind(0, KEYS.incrementAndGet())
                .bind(1, instance)
                .bind(2, clock.instant())
                .then()
                .block(SOON);
    }

    private void later() {
        ((TestClock) clock).advance(Duration.ofMinutes(61));
    }

    private void status(String status) {
        database.sql("update customer set status = $1, updated_at = $2 where id = $3")
                .bind(0, status)
                .bind(1, clock.instant())
                .bind(2, customer)
                .then()
                .block(SOON);
    }

    private List<String> messages() {
        return texts("select name || ' ' || correlation_key from outbox order by id");
    }

    private List<String> texts(String query) {
        return database.sql(query).mapValue(String.class).all().collectList().block(SOON);
    }

    private void run(String statement) {
        database.sql(statement).then().block(SOON);
    }
}
