package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.relance.AlertServers;
import io.relance.AlertsTest;
import io.relance.Readers;
import io.relance.TestClock;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotAllowed;
import io.relance.refusal.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

@AlertsTest
class DeliveryLogTest {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final User ADMINISTRATOR =
            new User(UUID.randomUUID(), "admin", "", "", Role.ADMINISTRATOR, null, "en");

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryLog log;

    @Autowired
    OldDeliveries old;

    @Autowired
    Suppressions suppressions;

    @Autowired
    DatabaseClient database;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    TestClock clock;

    @Autowired
    Readers people;

    private Outgoing outgoing;

    @BeforeEach
    void open() {
        outgoing = new Outgoing(deliveries, database, clock);
    }

    @Test
    void pages_follow_each_other_newest_first() {
        var li = people.someone();
        var ids = IntStream.range(0, 5).mapToObj(i -> waiting(li)).toList().reversed();

        assertThat(find("queued", li, null, 2, ADMINISTRATOR)).containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(find("queued", li, ids.get(1), 10, ADMINISTRATOR)).containsExactlyElementsOf(ids.subList(2, 5));
        assertThat(find("sent", li, null, 10, ADMINISTRATOR)).isEmpty();
        assertThat(find(new DeliverySearch(null, "mail", li.email()), null, 10, ADMINISTRATOR))
                .containsExactlyElementsOf(ids);
        assertThatThrownBy(() -> find("lost", li, null, 10, ADMINISTRATOR)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void managers_see_their_team_and_nobody_else_sees_anything() {
        var li = people.someone();
        var id = waiting(li);
        var manager = people.someone();
        var other = people.someone();
        lead(manager, li);
        lead(other, people.someone());

        assertThat(find("queued", li, null, 10, as(manager, Role.MANAGER))).containsExactly(id);
        assertThat(find("queued", li, null, 10, as(other, Role.MANAGER))).isEmpty();
        assertThatThrownBy(() -> find("queued", li, null, 10, li)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> log.retry(id, as(other, Role.MANAGER)).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> suppressions.all(10, as(manager, Role.MANAGER)).block(SOON))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_was_given_up_is_sent_again_and_what_was_not_is_left_alone() {
        var li = people.someone();
        var dead = outgoing.mailTo(li);
        await().atMost(SOON).until(() -> outgoing.state(dead).equals("sent"));
        assertThatThrownBy(() -> log.retry(dead, ADMINISTRATOR).block(SOON)).isInstanceOf(Conflict.class);
        database.sql("update delivery set state = 'dead', attempts = 91 where id = :id")
                .bind("id", dead)
                .then()
                .block(SOON);

        log.retry(dead, ADMINISTRATOR).block(SOON);

        await().atMost(SOON).until(() -> outgoing.state(dead).equals("sent"));
        assertThat(outgoing.row(dead)).containsEntry("attempts", 92);
        assertThat(AlertServers.mailsTo(li.email())).isEqualTo(2);
    }

    @Test
    void what_is_sent_again_goes_to_the_address_that_the_person_has_now() {
        var li = people.someone();
        var dead = ended(li, "dead", Duration.ofDays(1));
        var corrected = UUID.randomUUID() + "@example.com";
        database.sql("update app_user set email = :email where id = :id")
                .bind("email", corrected)
                .bind("id", li.id())
                .then()
                .block(SOON);

        log.retry(dead, ADMINISTRATOR).block(SOON);

        await().atMost(SOON).until(() -> outgoing.state(dead).equals("sent"));
        assertThat(AlertServers.mailsTo(corrected)).isEqualTo(1);
        assertThat(AlertServers.mailsTo(li.email())).isZero();
    }

    @Test
    void whoever_wants_something_sent_again_that_cannot_be_is_told_why() {
        var li = people.someone();

        assertThat(refusal(waiting(li))).isEqualTo("delivery-queued");
        assertThat(refusal(ended(li, "sent", Duration.ofDays(1)))).isEqualTo("delivery-sent");
        assertThat(refusal(ended(li, "not-sent", Duration.ofDays(1)))).isEqualTo("delivery-not-sent");
    }

    private String refusal(UUID id) {
        return catchThrowableOfType(
                        Conflict.class, () -> log.retry(id, ADMINISTRATOR).block(SOON))
                .code();
    }

    @Test
    void what_was_sent_long_ago_is_forgotten_and_what_is_dead_or_waits_is_not() {
        var li = people.someone();
        var sent = ended(li, "sent", Duration.ofDays(91));
        var notSent = ended(li, "not-sent", Duration.ofDays(91));
        var dead = ended(li, "dead", Duration.ofDays(91));
        var recent = ended(li, "sent", Duration.ofDays(89));
        var waits = waiting(li);

        assertThat(old.forget(500).block(SOON)).isGreaterThanOrEqualTo(2);
        assertThat(find(new DeliverySearch(null, null, li.username()), null, 10, ADMINISTRATOR))
                .doesNotContain(sent, notSent)
                .containsExactlyInAnyOrder(dead, recent, waits);
    }

    @Test
    void looking_for_what_is_due_reads_nothing_of_what_was_sent() {
        var plan = amongThousandsThatWereSent(
                database.sql("""
                        explain select id from delivery where channel = 'mail' and state = 'queued' and due_at <= now()
                        order by due_at, id limit 32 for update skip locked""").mapValue(String.class).all());

        assertThat(plan).contains("delivery_due").doesNotContain("Sort");
    }

    /** They are there for this question only. */
    private String amongThousandsThatWereSent(Flux<String> plan) {
        var sent = database.sql("""
                        insert into delivery (job_key, channel, address, subject, text, html, link, state, created_at, due_at, sent_at, ended_at)
                        select -one, 'mail', 'sent@example.com', '', '', '', '', 'sent', now(), now(), now(), now() from generate_series(1, 5000) one""").then();
        var known = database.sql("analyze delivery").then();
        var lines = transaction.execute(one -> {
            one.setRollbackOnly();
            return sent.then(known).thenMany(plan);
        });
        return String.join("\n", Objects.requireNonNull(lines.collectList().block(SOON)));
    }

    private UUID waiting(User person) {
        return outgoing.mailTo(person, clock.instant().plus(Duration.ofDays(1000)));
    }

    private UUID ended(User person, String state, Duration ago) {
        var id = waiting(person);
        database.sql("update delivery set state = :state, ended_at = :then, reason = :reason where id = :id")
                .bind("state", state)
                .bind("then", clock.instant().minus(ago))
                .bind("reason", state.equals("not-sent") ? reason("digest") : reason(null))
                .bind("id", id)
                .then()
                .block(SOON);
        return id;
    }

    private static Parameter reason(@Nullable String reason) {
        return reason == null ? Parameters.in(String.class) : Parameters.in(reason);
    }

    private List<UUID> find(String state, User person, @Nullable UUID before, int limit, User viewer) {
        return find(new DeliverySearch(state, null, person.username()), before, limit, viewer);
    }

    private List<UUID> find(DeliverySearch search, @Nullable UUID before, int limit, User viewer) {
        return Objects.requireNonNull(log.visible(search, before, limit, viewer).block(SOON)).stream()
                .map(DeliveryRecord::id)
                .toList();
    }

    private void lead(User manager, User member) {
        database.sql("""
                        with led as (insert into team (name, manager_id) values (:name, :manager) returning id)
                        update app_user set team_id = (select id from led) where id = :member""")
                .bind("name", UUID.randomUUID().toString())
                .bind("manager", manager.id())
                .bind("member", member.id())
                .then()
                .block(SOON);
    }

    private static User as(User person, Role role) {
        return new User(person.id(), person.username(), "", "", role, null, "en");
    }
}
