package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.AlertServers;
import io.relance.AlertsTest;
import io.relance.Nodes;
import io.relance.Readers;
import io.relance.identity.User;
import io.relance.live.LiveSignals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@AlertsTest
class LiveAlertsTest {

    private static final Duration SOON = Duration.ofSeconds(8);

    @Autowired
    Notifier notifier;

    @Autowired
    Notifications notifications;

    @Autowired
    LiveAlerts alerts;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    Readers people;

    private static ConfigurableApplicationContext otherNode;
    private final Disposable.Composite browsers = Disposables.composite();

    @BeforeAll
    static void startOtherNode() {
        otherNode = Nodes.start();
    }

    @AfterAll
    static void stopOtherNode() {
        otherNode.close();
    }

    @AfterEach
    void closeBrowsers() {
        browsers.dispose();
    }

    @Test
    void an_open_browser_gets_each_alert_once_and_in_order() {
        var li = people.someone();
        tell(li, 1);
        var screen = open(alerts, li, latest(li));
        for (int i = 0; i < 20; i++) {
            tell(li, 1);
        }

        awaitPositions(screen, 2, 21);
    }

    @Test
    void a_reconnecting_client_gets_what_it_missed_once_and_in_order() {
        var li = people.someone();
        tell(li, 3);
        var seen = latest(li);
        tell(li, 150);

        var screen = open(alerts, li, seen);
        tell(li, 7);
        awaitPositions(screen, 4, 160);
    }

    @Test
    void whoever_names_no_alert_of_their_own_hears_from_now_on() {
        var li = people.someone();
        var wang = people.someone();
        tell(wang, 1);
        tell(li, 5);
        var screens = List.of(open(alerts, li, null), open(alerts, li, "not-an-id"), open(alerts, li, latest(wang)));

        await().atMost(SOON).until(() -> {
            tell(li, 1);
            return screens.stream().noneMatch(List::isEmpty);
        });
        assertThat(screens).allSatisfy(screen -> assertThat(screen.getFirst()).isGreaterThan(5));
    }

    @Test
    void whoever_names_what_is_not_known_is_told_so_first_and_hears_what_comes() {
        var li = people.someone();
        tell(li, 2);
        var latest = latest(li);
        var lost = new LiveAlert.NotRecovered(UUID.fromString(latest), 2, epochOf(li));

        StepVerifier.create(alerts.of(li.id(), "", null).take(1))
                .expectNext(lost)
                .expectComplete()
                .verify(SOON);
        StepVerifier.create(alerts.of(li.id(), latest, "another").take(1))
                .expectNext(lost)
                .expectComplete()
                .verify(SOON);
        StepVerifier.create(alerts.of(li.id(), UUID.randomUUID().toString(), null))
                .expectNext(lost)
                .then(() -> tell(li, 1))
                .assertNext(next -> assertThat(next.position()).isEqualTo(3))
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void what_is_replayed_says_so_and_the_epoch_stays() {
        var li = people.someone();
        tell(li, 1);
        var seen = latest(li);
        tell(li, 1);
        var epoch = new AtomicReference<String>();

        StepVerifier.create(alerts.of(li.id(), seen, null).cast(LiveAlert.Told.class))
                .assertNext(told -> {
                    assertThat(told.replayed()).isTrue();
                    epoch.set(told.epoch());
                })
                .then(() -> tell(li, 1))
                .assertNext(told -> assertThat(told.replayed()).isFalse())
                .thenCancel()
                .verify(SOON);
        StepVerifier.create(alerts.of(li.id(), seen, epoch.get()).map(LiveAlert::position))
                .expectNext(2L, 3L)
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void a_slow_client_is_not_flooded_and_loses_nothing() {
        var li = people.someone();
        tell(li, 1);
        var seen = latest(li);
        tell(li, 199);

        StepVerifier.create(alerts.of(li.id(), seen, null).map(LiveAlert::position), 1)
                .expectNext(2L)
                .thenRequest(2)
                .expectNext(3L, 4L)
                .expectNoEvent(Duration.ofMillis(200))
                .thenRequest(1000)
                .expectNextSequence(positions(5, 200))
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void slow_clients_do_not_keep_the_database_from_the_others() {
        var li = people.someone();
        tell(li, 1);
        var seen = latest(li);
        tell(li, 100);
        var stalled = new Semaphore(0);
        for (int i = 0; i < 30; i++) {
            browsers.add(alerts.of(li.id(), seen, null).subscribeWith(new BaseSubscriber<>() {
                @Override
                protected void hookOnSubscribe(Subscription subscription) {
                    subscription.request(1);
                }

                @Override
                protected void hookOnNext(LiveAlert one) {
                    stalled.release();
                }
            }));
        }

        await().atMost(SOON).until(() -> stalled.tryAcquire(30));
        tell(li, 1);
    }

    @Test
    void an_alert_reaches_a_browser_on_another_node() {
        var li = people.someone();
        tell(li, 1);
        var screen = open(otherNode.getBean(LiveAlerts.class), li, latest(li));
        tell(li, 5);

        awaitPositions(screen, 2, 6);
    }

    @Test
    void an_alert_appears_live_although_redis_is_away_and_elsewhere_when_it_is_back() {
        var li = people.someone();
        tell(li, 1);
        var here = open(alerts, li, latest(li));
        var elsewhere = open(otherNode.getBean(LiveAlerts.class), li, latest(li));
        tell(li, 1);
        awaitPositions(here, 2, 2);
        awaitPositions(elsewhere, 2, 2);

        AlertServers.REDIS.cut();
        try {
            tell(li, 1);
            awaitPositions(here, 2, 3);
            assertThat(elsewhere).containsExactly(2L);
        } finally {
            AlertServers.REDIS.mend();
        }
        awaitPositions(elsewhere, 2, 3);
    }

    @Test
    void an_alert_whose_signal_was_lost_is_found_by_looking_anyway() {
        var li = people.someone();
        tell(li, 1);
        var patient = new LiveAlerts(
                otherNode.getBean(Arrivals.class),
                otherNode.getBean(Positions.class),
                otherNode.getBean(LiveSignals.class),
                Duration.ofMillis(300));
        var screen = open(patient, li, latest(li));

        AlertServers.REDIS.cut();
        try {
            tell(li, 1);
            awaitPositions(screen, 2, 2);
        } finally {
            AlertServers.REDIS.mend();
        }
    }

    private void tell(User person, int times) {
        Flux.range(0, times)
                .concatMap(i -> notifier.tell(fact(), List.of(person)))
                .then()
                .as(transaction::transactional)
                .block(SOON);
    }

    private String epochOf(User person) {
        return alerts.of(person.id(), "", null).map(LiveAlert::epoch).blockFirst(SOON);
    }

    private String latest(User person) {
        var page = notifications.list(person.id(), View.ALL, 1, null).block(SOON);
        return page.getFirst().notification().id().toString();
    }

    private List<Long> open(LiveAlerts node, User person, String lastId) {
        var screen = new CopyOnWriteArrayList<Long>();
        browsers.add(node.of(person.id(), lastId, null)
                .ofType(LiveAlert.Told.class)
                .map(LiveAlert::position)
                .subscribe(screen::add));
        return screen;
    }

    private static void awaitPositions(List<Long> screen, long first, long last) {
        await().atMost(SOON).until(() -> screen.contains(last));
        assertThat(screen).containsExactlyElementsOf(positions(first, last));
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static Fact fact() {
        return new Fact(UUID.randomUUID().toString(), "task-opened", "/tasks/1", null, null, Map.of("taskName", "回访"));
    }
}
