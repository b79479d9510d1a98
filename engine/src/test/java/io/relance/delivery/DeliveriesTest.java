package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.AlertServers;
import io.relance.AlertsTest;
import io.relance.Readers;
import io.relance.TestClock;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import io.relance.identity.Role;
import io.relance.identity.User;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
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
        deliveries.queue(notification, mail, Outgoing.content(), dueAt).block(SOON);
        deliveries.queue(notification, mail, Outgoing.content(), dueAt).block(SOON);
        deliveries.notSent(notification, Channel.MAIL, NotSent.PREFERENCE).block(SOON);
        deliveries.notSent(notification, Channel.CHAT, NotSent.NO_ADDRESS).block(SOON);

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
        deliveries.queue(notification, mail, Outgoing.content(), dueAt).block(SOON);

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
        deliveries.queue(notification, mail, Outgoing.content(), dueAt).block(SOON);

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

    private UUID onWebhook(User person) {
        var entry = new AddressEntry("webhook", null, "https://hooks.example.com/in?key=secret", SECRET);
        addresses.replace(person.id(), List.of(entry)).block(SOON);
        var to = addresses.of(person.id()).block(SOON).getLast();
        return outgoing.queue(person, to, clock.instant());
    }

    private void deliverAt(Duration later, Function<Parcel, Mono<Void>> answer) {
        clock.advance(later);
        deliver(answer);
    }

    /** Nobody but this test serves webhooks here. */
    private void deliver(Function<Parcel, Mono<Void>> answer) {
        postman.deliverBatch(new Carrier() {
                    @Override
                    public Channel channel() {
                        return Channel.WEBHOOK;
                    }

                    @Override
                    public Mono<Void> carry(Parcel parcel) {
                        return answer.apply(parcel);
                    }
                })
                .block(SOON);
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
