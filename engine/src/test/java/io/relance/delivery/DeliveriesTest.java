package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.AlertServers;
import io.relance.AlertsTest;
import io.relance.Readers;
import io.relance.TestClock;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import io.relance.delivery.Hands.Room;
import io.relance.identity.Role;
import io.relance.identity.User;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@AlertsTest
class DeliveriesTest {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final User ADMINISTRATOR =
            new User(UUID.randomUUID(), "admin", "", "", Role.ADMINISTRATOR, null, "en");

    @Autowired
    Deliveries deliveries;

    @Autowired
    Addresses addresses;

    @Autowired
    Suppressions suppressions;

    @Autowired
    DeliveryLog log;

    @Autowired
    DueDeliveries due;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Postman postman;

    @Autowired
    DatabaseClient database;

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
    void what_is_due_later_waits() {
        var li = people.someone();
        var later = outgoing.mailTo(li, clock.instant().plus(Duration.ofHours(8)));
        var now = outgoing.mailTo(li);

        awaitState(now, "sent");
        assertThat(outgoing.state(later)).isEqualTo("queued");
        clock.advance(Duration.ofHours(8));
        awaitState(later, "sent");
        assertThat(AlertServers.mailsTo(li.email())).isEqualTo(2);
    }

    @Test
    void one_notification_is_one_delivery_on_each_channel() {
        var li = people.someone();
        var notification = outgoing.notification(li);
        var mail = new Destination(Channel.MAIL, li.email(), null);
        var dueAt = clock.instant().plus(Duration.ofHours(1));
        deliveries
                .post(List.of(new Posting.Send(notification, mail, Outgoing.content(), dueAt)))
                .block(SOON);
        deliveries
                .post(List.of(new Posting.Send(notification, mail, Outgoing.content(), dueAt)))
                .block(SOON);
        deliveries
                .post(List.of(new Posting.Note(notification, Channel.MAIL, NotSent.PREFERENCE)))
                .block(SOON);
        deliveries
                .post(List.of(new Posting.Note(notification, Channel.CHAT, NotSent.NO_ADDRESS)))
                .block(SOON);

        assertThat(outgoing.row(outgoing.delivery(notification, Channel.MAIL))).containsEntry("state", "queued");
        assertThat(outgoing.row(outgoing.delivery(notification, Channel.CHAT)))
                .containsEntry("state", "not-sent")
                .containsEntry("reason", "no-address")
                .containsEntry("subject", "新任务");
    }

    @Test
    void what_is_withdrawn_before_it_is_due_is_not_sent() {
        var li = people.someone();
        var notification = outgoing.notification(li);
        var mail = new Destination(Channel.MAIL, li.email(), null);
        var dueAt = clock.instant().plus(Duration.ofHours(1));
        deliveries
                .post(List.of(new Posting.Send(notification, mail, Outgoing.content(), dueAt)))
                .block(SOON);

        deliveries.withdraw(List.of(notification), NotSent.WITHDRAWN).block(SOON);
        deliveries.withdraw(List.of(notification), NotSent.SEEN).block(SOON);
        clock.advance(Duration.ofHours(1));
        awaitState(outgoing.mailTo(li), "sent");
        assertThat(outgoing.row(outgoing.delivery(notification, Channel.MAIL)))
                .containsEntry("state", "not-sent")
                .containsEntry("reason", "withdrawn");
        assertThat(AlertServers.mailsTo(li.email())).isEqualTo(1);
    }

    @Test
    void what_is_taken_back_on_one_channel_goes_out_on_the_others() {
        var li = people.someone();
        var webhook = onWebhook(li);
        var notification = (UUID) outgoing.row(webhook).get("notification_id");
        var mail = new Destination(Channel.MAIL, li.email(), null);
        var dueAt = clock.instant().plus(Duration.ofHours(1));
        deliveries
                .post(List.of(new Posting.Send(notification, mail, Outgoing.content(), dueAt)))
                .block(SOON);

        deliveries.withdraw(List.of(notification), NotSent.SEEN, Channel.MAIL).block(SOON);
        deliver(parcel -> Mono.empty());
        assertThat(outgoing.row(outgoing.delivery(notification, Channel.MAIL)))
                .containsEntry("state", "not-sent")
                .containsEntry("reason", "seen");
        assertThat(outgoing.state(webhook)).isEqualTo("sent");
    }

    @Test
    void what_was_withdrawn_while_it_left_was_sent() {
        var li = people.someone();
        var id = onWebhook(li);
        var notification = (UUID) outgoing.row(id).get("notification_id");
        deliver(parcel -> deliveries.withdraw(List.of(notification), NotSent.WITHDRAWN));

        assertThat(outgoing.row(id)).containsEntry("state", "sent").containsEntry("reason", null);
    }

    @Test
    void the_other_side_may_ask_for_more_time() {
        var id = onWebhook(people.someone());
        deliver(parcel -> Mono.error(new Temporary("busy", Duration.ofMinutes(30))));
        assertThat(dueIn(id)).isEqualTo(Duration.ofMinutes(30));

        clock.advance(Duration.ofMinutes(30));
        deliver(parcel -> Mono.error(new Temporary("busy", Duration.ofDays(365))));
        assertThat(dueIn(id)).isEqualTo(Duration.ofHours(24));
        assertThat(outgoing.row(id)).containsEntry("state", "queued").containsEntry("last_error", "busy");

        clock.advance(Duration.ofHours(24));
        deliver(parcel -> Mono.error(new IllegalStateException("a defect")));
        assertThat(dueIn(id)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(40));
        deliverAt(Duration.ofMinutes(1), parcel -> Mono.empty());
        assertThat(outgoing.row(id)).containsEntry("state", "sent").containsEntry("attempts", 4);
    }

    @Test
    void an_address_that_is_refused_again_and_again_is_suppressed_until_that_is_lifted() {
        var li = people.someone();
        for (int i = 0; i < 3; i++) {
            var id = onWebhook(li);
            deliver(parcel -> Mono.error(new Rejected("410 from hooks.example.com")));
            assertThat(outgoing.state(id)).isEqualTo("dead");
        }
        var met = onWebhook(li);
        deliver(parcel -> Mono.error(new AssertionError("is not tried")));

        assertThat(outgoing.row(met)).containsEntry("state", "not-sent").containsEntry("reason", "suppressed");
        assertThat(addresses.registered(li.id()).blockLast(SOON)).matches(Addresses.Registered::suppressed);
        lift(li);
        log.retry(met, ADMINISTRATOR).block(SOON);
        deliver(parcel -> Mono.empty());
        assertThat(outgoing.state(met)).isEqualTo("sent");
    }

    @Test
    void whoever_is_reached_in_between_is_not_suppressed() {
        var li = people.someone();
        for (int i = 0; i < 4; i++) {
            onWebhook(li);
            deliver(parcel -> Mono.error(new Rejected("410")));
            onWebhook(li);
            deliver(parcel -> Mono.empty());
        }

        assertThat(addresses.registered(li.id()).blockLast(SOON)).matches(found -> !found.suppressed());
    }

    @Test
    void who_takes_the_address_back_is_not_reached_there() {
        var li = people.someone();
        var id = onWebhook(li);
        addresses.replace(li.id(), List.of()).block(SOON);
        deliver(parcel -> Mono.error(new AssertionError("is not tried")));

        assertThat(outgoing.row(id))
                .containsEntry("state", "not-sent")
                .containsEntry("reason", "no-address")
                .containsEntry("address", "hooks.example.com");
    }

    @Test
    void who_has_left_is_sent_nothing_more() {
        var li = people.someone();
        var later = outgoing.mailTo(li, clock.instant().plus(Duration.ofHours(8)));
        var id = onWebhook(li);
        database.sql("update app_user set active = false where id = :id")
                .bind("id", li.id())
                .then()
                .block(SOON);
        deliver(parcel -> Mono.error(new AssertionError("is not tried")));
        clock.advance(Duration.ofHours(8));

        assertThat(outgoing.row(id)).containsEntry("state", "not-sent").containsEntry("reason", "left");
        awaitState(later, "not-sent");
        assertThat(outgoing.row(later)).containsEntry("reason", "left");
        assertThat(AlertServers.mailsTo(li.email())).isZero();
    }

    @Test
    void whoever_asks_for_a_day_each_time_is_tried_for_three_days_and_when_it_is_sent_again_for_three_more() {
        var id = onWebhook(people.someone());
        var began = clock.instant();
        deliver(parcel -> Mono.error(new Temporary("busy", Duration.ofDays(1))));
        while (outgoing.state(id).equals("queued") && (Integer) outgoing.row(id).get("attempts") < 10) {
            deliverAt(dueIn(id), parcel -> Mono.error(new Temporary("busy", Duration.ofDays(1))));
        }

        assertThat(outgoing.row(id)).containsEntry("state", "dead").containsEntry("attempts", 4);
        assertThat(Duration.between(began, clock.instant())).isEqualTo(Duration.ofDays(3));
        log.retry(id, ADMINISTRATOR).block(SOON);
        deliver(parcel -> Mono.error(new Temporary("busy", Duration.ofDays(1))));
        assertThat(outgoing.state(id)).isEqualTo("queued");
        assertThat(dueIn(id)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void with_a_lease_that_is_nearly_over_nothing_is_begun() {
        var id = onWebhook(people.someone());
        var claim = claim(id);
        clock.advance(Round.LEASE.minusSeconds(1));
        postman.deliver(new Round.Webhooks(parcel -> Mono.error(new AssertionError("is not tried"))), claim)
                .block(SOON);

        assertThat(outgoing.row(id)).containsEntry("state", "queued").containsEntry("last_error", null);
    }

    @Test
    void what_was_accepted_is_noted_though_the_database_refuses_that_for_a_while() {
        var id = onWebhook(people.someone());
        var carried = new AtomicInteger();
        refuseThreeTimes(id);
        deliver(parcel -> Mono.fromRunnable(parcel.id().equals(id) ? carried::incrementAndGet : () -> {}));

        assertThat(outgoing.row(id)).containsEntry("state", "sent").containsEntry("attempts", 1);
        assertThat(carried).hasValue(1);
    }

    @Test
    void what_was_accepted_late_was_sent_though_another_node_has_given_it_up_since() {
        var id = onWebhook(people.someone());
        var slow = claim(id);
        clock.advance(Round.LEASE);
        outcomes.giveUp(claim(id), "no answer").block(SOON);
        outcomes.sent(slow).block(SOON);

        assertThat(outgoing.row(id)).containsEntry("state", "sent").containsEntry("last_error", null);
    }

    /** As a database does that is busy. */
    private void refuseThreeTimes(UUID id) {
        var name = "refusals_" + id.toString().replace("-", "");
        Flux.just(
                        "create sequence " + name,
                        "create function " + name + "() returns trigger language plpgsql as $$ begin if nextval('"
                                + name
                                + "') <= 3 then raise exception 'busy' using errcode = '40001'; end if; return new; end $$",
                        "create trigger " + name
                                + " before update on delivery for each row when (new.state = 'sent' and new.id = '" + id
                                + "') execute function " + name + "()")
                .concatMap(ddl -> database.sql(ddl).then())
                .blockLast(SOON);
    }

    private UUID onWebhook(User person) {
        var entry = new AddressEntry("webhook", null, "https://hooks.example.com/in?key=secret", SECRET);
        addresses.replace(person.id(), List.of(entry)).block(SOON);
        var to = Destinations.last(addresses, person);
        return outgoing.queue(person, to, clock.instant());
    }

    private void deliverAt(Duration later, Function<Parcel, Mono<Void>> answer) {
        clock.advance(later);
        deliver(answer);
    }

    private void deliver(Function<Parcel, Mono<Void>> answer) {
        new Round(due, postman).deliver(answer);
    }

    private Claim claim(UUID id) {
        return Objects.requireNonNull(due.claim(Room.of(Channel.WEBHOOK, 100), Round.LEASE)
                .filter(claim -> claim.id().equals(id))
                .blockLast(SOON));
    }

    private void lift(User person) {
        database.sql(
                        "select s.id from suppression s join person_address a on a.id::text = s.address where a.user_id = :user")
                .bind("user", person.id())
                .mapValue(UUID.class)
                .one()
                .flatMap(id -> suppressions.lift(id, ADMINISTRATOR))
                .block(SOON);
    }

    private Duration dueIn(UUID id) {
        return Duration.between(
                clock.instant(), ((OffsetDateTime) outgoing.row(id).get("due_at")).toInstant());
    }

    private void awaitState(UUID id, String state) {
        await().atMost(SOON).until(() -> outgoing.state(id).equals(state));
    }
}
