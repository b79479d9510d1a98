package io.relance.notification;

import static io.relance.notification.InboxWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.AlertsTest;
import io.relance.TestClock;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.process.FeedRecord;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** Transactions of several projectors, which see of each other only what has committed. */
@AlertsTest
class IncidentAlertsTest {

    private static final AtomicLong KEYS = new AtomicLong(8_000_000);

    @Autowired
    IncidentAlerts alerts;

    @Autowired
    Notifications notifications;

    @Autowired
    Notifier notifier;

    @Autowired
    InboxCounts counts;

    @Autowired
    DatabaseClient database;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    TestClock clock;

    private final String place = "p" + UUID.randomUUID();
    private InboxWorld world;
    private User administrator;

    @BeforeEach
    void an_administrator() {
        world = new InboxWorld(notifier, notifications, counts, database);
        administrator = world.someone();
        is(administrator, Role.ADMINISTRATOR);
    }

    @AfterEach
    void who_leaves() {
        is(administrator, Role.REP);
    }

    @Test
    void of_two_transactions_that_resolve_the_last_incidents_of_a_place_one_takes_the_alert_back() {
        var one = stops(null);
        var another = stops(null);
        assertThat(world.states(administrator)).containsExactly(State.OPEN);

        atTheSameTime(resolve(one), resolve(another));

        assertThat(world.states(administrator)).containsExactly(State.WITHDRAWN);
    }

    @Test
    void what_stops_while_the_last_incident_of_the_place_is_resolved_is_not_kept_quiet() {
        var first = stops(null);
        atTheSameTime(resolve(first), stop(KEYS.incrementAndGet(), null));

        assertThat(world.states(administrator)).contains(State.OPEN);
    }

    @Test
    void who_leads_the_owner_of_another_customer_is_told_as_well_and_nobody_twice_within_an_hour() {
        var li = managerOf(UUID.randomUUID());
        var wang = managerOf(UUID.randomUUID());
        stops(li);
        stops(wang);
        stops(wang);

        assertThat(world.states(li.manager())).containsExactly(State.OPEN);
        assertThat(world.states(wang.manager())).containsExactly(State.OPEN);
        assertThat(world.states(administrator)).containsExactly(State.OPEN);
        clock.advance(Duration.ofMinutes(61));
        stops(wang);
        assertThat(world.states(wang.manager())).hasSize(2);
        assertThat(world.states(li.manager())).hasSize(1);
    }

    @Test
    void many_that_stop_in_one_transaction_are_told_once() {
        run(stop(KEYS.incrementAndGet(), null)
                .then(Mono.defer(() -> stop(KEYS.incrementAndGet(), null)))
                .as(transaction::transactional));

        assertThat(world.states(administrator)).containsExactly(State.OPEN);
    }

    /** Each ends when both have done what they do. */
    private void atTheSameTime(Mono<Void> one, Mono<Void> another) {
        var first = Sinks.<Void>empty();
        var second = Sinks.<Void>empty();
        Mono.when(
                        one.then(meet(first, second)).as(transaction::transactional),
                        another.then(meet(second, first)).as(transaction::transactional))
                .block(InboxWorld.SOON);
    }

    private static Mono<Void> meet(Sinks.Empty<Void> here, Sinks.Empty<Void> there) {
        return Mono.<Void>fromRunnable(here::tryEmitEmpty).then(there.asMono());
    }

    private long stops(@Nullable Led led) {
        var key = KEYS.incrementAndGet();
        run(stop(key, led).as(transaction::transactional));
        return key;
    }

    private Mono<Void> stop(long key, @Nullable Led led) {
        var instance = led == null ? 0 : led.instance();
        return database.sql("""
                        insert into incident (key, process_instance_key, process_id, element_id, error_type, message, created_at)
                        values (:key, :instance, :place, 'work', 'JOB_NO_RETRIES', 'no', :now)""")
                .bind("key", key)
                .bind("instance", instance)
                .bind("place", place)
                .bind("now", clock.instant())
                .then()
                .then(Mono.defer(() -> alerts.apply(record("CREATED", key, instance))));
    }

    private Mono<Void> resolve(long key) {
        return database.sql("update incident set resolved_at = :now where key = :key")
                .bind("now", clock.instant())
                .bind("key", key)
                .then()
                .then(Mono.defer(() -> alerts.apply(record("RESOLVED", key, 0))));
    }

    private FeedRecord record(String intent, long key, long instance) {
        var value = JsonMapper.shared()
                .createObjectNode()
                .put("bpmnProcessId", place)
                .put("elementId", "work")
                .put("processInstanceKey", instance)
                .put("errorMessage", "no");
        return new FeedRecord(key, key, "INCIDENT", intent, clock.instant(), value);
    }

    /** An instance about a customer whose owner somebody leads. */
    private Led managerOf(UUID team) {
        var led = new Led(world.someone(), KEYS.incrementAndGet());
        var owner = world.someone();
        run(database.sql("""
                        with manager as (update app_user set role = 'manager' where id = :manager returning id)
                        insert into team (id, name, manager_id) select :team, :team::text, id from manager""")
                .bind("team", team)
                .bind("manager", led.manager().id())
                .then());
        run(database.sql("update app_user set team_id = :team where id = :owner")
                .bind("team", team)
                .bind("owner", owner.id())
                .then());
        run(database.sql("""
                        with mine as (
                            insert into customer (number, name, industry, size, source, first_contact_on, owner_id, created_at, updated_at)
                            values (:number, 'c', 'i', 's', 's', now(), :owner, now(), now()) returning id)
                        insert into process_instance (key, customer_id) select :key, id from mine""")
                .bind("number", team.toString())
                .bind("owner", owner.id())
                .bind("key", led.instance())
                .then());
        return led;
    }

    private void is(User person, Role role) {
        run(database.sql("update app_user set role = :role where id = :id")
                .bind("role", role.code())
                .bind("id", person.id())
                .then());
    }

    private record Led(User manager, long instance) {}
}
