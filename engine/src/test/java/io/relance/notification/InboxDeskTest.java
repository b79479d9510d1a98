package io.relance.notification;

import static io.relance.notification.InboxWorld.get;
import static io.relance.notification.InboxWorld.run;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.relance.AlertsTest;
import io.relance.TestClock;
import io.relance.identity.User;
import io.relance.notification.InboxCounts.Counts;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@AlertsTest
class InboxDeskTest {

    @Autowired
    InboxDesk desk;

    @Autowired
    Snoozes snoozes;

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

    private InboxWorld world;
    private User li;
    private User wang;

    @BeforeEach
    void five_for_li_and_one_for_wang() {
        world = new InboxWorld(notifier, notifications, counts, database);
        li = world.someone();
        wang = world.someone();
        world.tell(li, 5);
        world.tell(wang, 1);
    }

    @Test
    void an_inbox_is_read_page_by_page_newest_first() {
        var found = new ArrayList<Long>();
        Long before = null;
        for (int page = 0; page < 3; page++) {
            var lines = get(notifications.list(li.id(), View.ALL, 2, before));
            lines.forEach(line -> found.add(line.rank()));
            before = lines.getLast().rank();
        }

        assertThat(found).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void what_is_new_is_unseen_and_unread() {
        assertThat(world.counts(li)).isEqualTo(new Counts(5, 5));
        assertThat(world.lines(li, View.UNSEEN)).hasSize(5);
        assertThat(world.lines(li, View.INBOX)).hasSize(5);
    }

    @Test
    void what_was_read_is_seen_too_and_keeps_its_moment() {
        var id = world.newestId(li);
        var then = clock.instant();

        run(desk.read(li.id(), id));
        clock.advance(Duration.ofMinutes(1));
        run(desk.read(li.id(), id));

        assertThat(world.counts(li)).isEqualTo(new Counts(4, 4));
        assertThat(world.newest(li).notification().readAt()).isEqualTo(then);
        assertThat(world.newest(li).seenAt()).isEqualTo(then);
        run(desk.unread(li.id(), id));
        assertThat(world.counts(li)).isEqualTo(new Counts(4, 5));
    }

    @Test
    void what_is_done_leaves_the_inbox_and_comes_back_when_it_is_unread_again() {
        var id = world.newestId(li);
        run(desk.done(li.id(), id));

        assertThat(world.counts(li)).isEqualTo(new Counts(4, 4));
        assertThat(world.lines(li, View.INBOX)).hasSize(4);
        assertThat(world.lines(li, View.DONE))
                .singleElement()
                .satisfies(line -> assertThat(line.notification().id()).isEqualTo(id));
        assertThatThrownBy(() -> run(desk.snooze(li.id(), id, later()))).isInstanceOf(Conflict.class);
        run(desk.unread(li.id(), id));
        assertThat(world.lines(li, View.UNREAD)).hasSize(5);
    }

    @Test
    void what_is_snoozed_is_out_of_sight_and_comes_back_on_top_as_new_once() {
        var first = world.lines(li, View.ALL).getLast().notification().id();
        run(desk.read(li.id(), first));
        run(desk.snooze(li.id(), first, later()));
        assertThat(world.counts(li)).isEqualTo(new Counts(4, 4));
        assertThat(world.lines(li, View.SNOOZED)).hasSize(1);
        get(snoozes.wakeDue());
        assertThat(world.lines(li, View.SNOOZED)).hasSize(1);

        clock.advance(Duration.ofHours(1));
        Flux.merge(snoozes.wakeDue(), snoozes.wakeDue(), snoozes.wakeDue()).blockLast(InboxWorld.SOON);

        assertThat(world.counts(li)).isEqualTo(new Counts(5, 5));
        assertThat(world.newestId(li)).isEqualTo(first);
        assertThat(world.newest(li).notification().readAt()).isNull();
        world.tell(li, 1);
        assertThat(world.newestId(li)).isNotEqualTo(first);
        assertThat(world.lines(li, View.ALL)).extracting(InboxLine::rank).doesNotHaveDuplicates();
    }

    @Test
    void what_is_snoozed_anew_while_it_is_woken_sleeps_on() {
        var id = world.newestId(li);
        run(desk.snooze(li.id(), id, later()));
        clock.advance(Duration.ofHours(1));
        var held = new AtomicBoolean();
        var released = Sinks.<Void>empty();
        var snoozing = snoozedAnew(id, held, released).toFuture();
        await().atMost(InboxWorld.SOON).untilTrue(held);
        var waking = snoozes.wakeDue().toFuture();
        await().atMost(InboxWorld.SOON).until(this::somebodyWaits);
        released.tryEmitEmpty();
        CompletableFuture.allOf(snoozing, waking).orTimeout(20, SECONDS).join();

        assertThat(world.lines(li, View.SNOOZED)).hasSize(1);
    }

    private Mono<Void> snoozedAnew(UUID id, AtomicBoolean held, Sinks.Empty<Void> released) {
        return database.sql("update notification set snoozed_until = :until where id = :id")
                .bind("until", later())
                .bind("id", id)
                .then()
                .then(Mono.fromRunnable(() -> held.set(true)))
                .then(released.asMono())
                .as(transaction::transactional);
    }

    private boolean somebodyWaits() {
        return get(database.sql("select exists (select from pg_locks where locktype = 'transactionid' and not granted)")
                .mapValue(Boolean.class)
                .one());
    }

    @Test
    void a_snooze_ends_in_the_future() {
        assertThatThrownBy(() -> run(desk.snooze(li.id(), world.newestId(li), clock.instant())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void all_up_to_one_is_marked_and_what_has_come_since_is_left_alone() {
        var third = world.lines(li, View.ALL).get(2).notification().id();
        run(desk.seeUpTo(li.id(), third));
        assertThat(world.counts(li)).isEqualTo(new Counts(2, 5));

        run(desk.readUpTo(li.id(), third));
        assertThat(world.counts(li)).isEqualTo(new Counts(2, 2));

        run(desk.readUpTo(li.id(), null));
        assertThat(world.counts(li)).isEqualTo(new Counts(0, 0));
        assertThatThrownBy(() -> run(desk.readUpTo(li.id(), world.newestId(wang))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobody_touches_what_is_anothers() {
        var lis = world.newestId(li);
        for (var command : List.<Mono<Void>>of(
                desk.read(wang.id(), lis),
                desk.unread(wang.id(), lis),
                desk.done(wang.id(), lis),
                desk.snooze(wang.id(), lis, later()),
                desk.read(wang.id(), UUID.randomUUID()))) {
            assertThatThrownBy(() -> run(command)).isInstanceOf(NotFound.class);
        }
        assertThat(world.counts(li)).isEqualTo(new Counts(5, 5));
    }

    @Test
    void counts_are_right_after_any_number_of_changes_at_the_same_time() {
        var ids = world.lines(li, View.ALL).stream()
                .map(line -> line.notification().id())
                .toList();
        var random = new Random(7);
        var changes = random.ints(150, 0, 25)
                .mapToObj(i -> change(i % 5, ids.get(i / 5)))
                .toList();
        Flux.fromIterable(changes)
                .flatMap(change -> change.onErrorComplete(Conflict.class), 8)
                .blockLast(InboxWorld.SOON);

        assertThat(world.counts(li).unread())
                .isEqualTo(world.lines(li, View.UNREAD).size());
        assertThat(world.counts(li).unseen())
                .isEqualTo(world.lines(li, View.UNSEEN).size());
        assertThat(world.counts(li).unread()).isPositive();
    }

    private Mono<Void> change(int what, UUID id) {
        return switch (what) {
            case 0 -> desk.read(li.id(), id);
            case 1 -> desk.unread(li.id(), id);
            case 2 -> desk.done(li.id(), id);
            case 3 -> desk.seeUpTo(li.id(), id);
            default -> notifier.tell(InboxWorld.fact("growth"), List.of(li));
        };
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofHours(1));
    }
}
