package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.AlertServers;
import io.relance.AlertsTest;
import io.relance.Nodes;
import io.relance.Readers;
import io.relance.TestClock;
import io.relance.delivery.Hands.Room;
import io.relance.identity.User;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@AlertsTest
class SendingTest {

    private static final Duration SOON = Duration.ofSeconds(8);

    @Autowired
    DueDeliveries due;

    @Autowired
    Sending sending;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock clock;

    @Autowired
    Readers people;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Addresses addresses;

    @Autowired
    Postman postman;

    @Autowired
    Pace pace;

    @Autowired
    JavaMailSenderImpl smtp;

    private Outgoing outgoing;

    @BeforeEach
    void open() {
        outgoing = new Outgoing(deliveries, database, clock);
    }

    @Test
    void a_queued_mail_is_sent_at_once_and_once() {
        var li = people.someone();
        awaitState(queue(li), "sent");

        assertThat(AlertServers.mailsTo(li.email())).isEqualTo(1);
    }

    @Test
    void a_mail_relay_that_is_down_delays_the_mail_and_loses_nothing() {
        var li = people.someone();
        AlertServers.SMTP.cut();
        try {
            var id = queue(li);
            await().atMost(SOON).until(() -> attempts(id) == 1 && row(id).get("last_error") != null);
            clock.advance(Duration.ofSeconds(10));
            await().atMost(SOON).until(() -> attempts(id) == 2);
            assertThat(row(id)).containsEntry("state", "queued");
        } finally {
            AlertServers.SMTP.mend();
        }
        clock.advance(Duration.ofDays(2));

        await().atMost(SOON).until(() -> AlertServers.mailsTo(li.email()) == 1);
    }

    @Test
    void what_a_dead_node_had_claimed_is_sent_after_its_lease() {
        var li = people.someone();
        sending.stop();
        await().atMost(SOON).until(() -> !sending.isRunning());
        var id = queue(li);
        assertThat(due.claim(Room.of(Channel.MAIL, 1000), Duration.ofMinutes(2))
                        .map(claim -> claim.parcel().id())
                        .collectList()
                        .block(SOON))
                .contains(id);
        sending.start();

        clock.advance(Duration.ofMinutes(1));
        var other = people.someone();
        queue(other);
        await().atMost(SOON).until(() -> AlertServers.mailsTo(other.email()) == 1);
        assertThat(AlertServers.mailsTo(li.email())).isZero();
        clock.advance(Duration.ofMinutes(1));
        await().atMost(SOON).until(() -> AlertServers.mailsTo(li.email()) == 1);
    }

    @Test
    void who_is_refused_is_given_up_and_who_is_put_off_is_tried_again() throws Exception {
        sending.stop();
        try (var relay = new ScriptedRelay();
                var other = Nodes.start("spring.mail.port=" + relay.port())) {
            assertThat(other.isRunning()).isTrue();
            var refused = queue(people.withMail("550@example.com"));
            var putOff = queue(people.withMail("451@example.com"));
            awaitState(refused, "dead");
            assertThat(row(refused).get("last_error").toString()).contains("550");
            await().atMost(SOON).until(() -> row(putOff).get("last_error") != null);
            clock.advance(Duration.ofSeconds(10));
            await().atMost(SOON)
                    .until(() -> relay.asked.stream()
                                    .filter("451@example.com"::equals)
                                    .count()
                            == 2);
        } finally {
            sending.start();
        }
    }

    @Test
    void a_stopping_node_lets_what_it_is_sending_come_to_an_end() throws Exception {
        sending.stop();
        try (var relay = new ScriptedRelay()) {
            var other = Nodes.start("spring.mail.port=" + relay.port(), "relance.mail.patience=2s");
            var id = queue(people.withMail("mute@example.com"));
            await().atMost(SOON).until(() -> relay.asked.contains("mute@example.com"));
            other.close();
            assertThat(row(id).get("last_error")).isNotNull();
        } finally {
            sending.start();
        }
    }

    @Test
    void a_relay_may_look_at_a_mail_for_ten_minutes_before_it_takes_it() {
        assertThat(smtp.getJavaMailProperties()).containsEntry("mail.smtp.timeout", "600000");
    }

    @Test
    void a_mail_that_the_relay_looks_at_for_longer_than_a_lease_is_sent_once() throws Exception {
        sending.stop();
        try (var relay = new ScriptedRelay();
                var other = Nodes.start(
                        "spring.mail.port=" + relay.port(), "relance.mail.patience=7s", "relance.delivery.lease=8s")) {
            assertThat(other.isRunning()).isTrue();
            var id = queue(people.withMail("250-held@example.com"));
            await().atMost(SOON).until(() -> relay.asked.contains("250-held@example.com"));
            for (int i = 0; i < 3; i++) {
                clock.advance(Duration.ofSeconds(6));
                await().atMost(SOON).until(() -> dueIn(id).compareTo(Duration.ofSeconds(7)) > 0);
            }
            relay.letGo();
            awaitState(id, "sent");
            assertThat(attempts(id)).isEqualTo(1);
            assertThat(relay.asked).containsOnlyOnce("250-held@example.com");
        } finally {
            sending.start();
        }
    }

    @Test
    void a_host_that_hangs_holds_up_no_other() {
        var answer = Sinks.<Void>empty();
        var hanging = ConcurrentHashMap.<UUID>newKeySet();
        var carrier = new Round.Webhooks(parcel -> parcel.to().startsWith("hanging")
                ? Mono.fromRunnable(() -> hanging.add(parcel.id())).then(answer.asMono())
                : Mono.empty());
        var slow = onWebhook("hanging.example.com", 20);
        var fast = onWebhook("answering.example.com", 20);
        var webhooks = new Sending(deliveries, due, List.of(carrier), postman, pace);
        webhooks.start();
        try {
            fast.forEach(id -> awaitState(id, "sent"));
            assertThat(hanging).isNotEmpty().hasSizeLessThanOrEqualTo(pace.perHost());
            answer.tryEmitEmpty();
            slow.forEach(id -> awaitState(id, "sent"));
        } finally {
            webhooks.stop();
        }
    }

    private List<UUID> onWebhook(String host, int many) {
        var person = people.someone();
        var entry =
                new AddressEntry("webhook", null, "https://" + host + "/in", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        addresses.replace(person.id(), List.of(entry)).block(SOON);
        var to = Destinations.last(addresses, person);
        return IntStream.range(0, many)
                .mapToObj(i -> outgoing.queue(person, to, clock.instant()))
                .toList();
    }

    private Duration dueIn(UUID id) {
        return Duration.between(
                clock.instant(), ((OffsetDateTime) outgoing.row(id).get("due_at")).toInstant());
    }

    @Test
    void two_nodes_send_each_mail_once() {
        try (var other = Nodes.start()) {
            assertThat(other.isRunning()).isTrue();
            var li = people.someone();
            IntStream.range(0, 30).forEach(i -> queue(li));
            await().atMost(SOON).until(() -> AlertServers.mailsTo(li.email()) >= 30);
            await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> AlertServers.mailsTo(li.email()) == 30);
        }
    }

    private UUID queue(User person) {
        return outgoing.mailTo(person);
    }

    private void awaitState(UUID id, String state) {
        await().atMost(SOON).until(() -> row(id).get("state").equals(state));
    }

    private int attempts(UUID id) {
        return (Integer) row(id).get("attempts");
    }

    private Map<String, Object> row(UUID id) {
        return database.sql("select state, attempts, last_error from delivery where id = :id")
                .bind("id", id)
                .fetch()
                .one()
                .block(SOON);
    }
}
