package io.relance.notification;

import static io.relance.notification.InboxWorld.get;
import static io.relance.notification.InboxWorld.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.relance.AlertServers;
import io.relance.AlertsTest;
import io.relance.Readers;
import io.relance.TestClock;
import io.relance.delivery.Channel;
import io.relance.delivery.Content;
import io.relance.delivery.Deliveries;
import io.relance.delivery.Destination;
import io.relance.delivery.Posting;
import io.relance.identity.User;
import io.relance.notification.InboxCounts.Counts;
import io.relance.notification.PreferencesEntry.ChannelsEntry;
import io.relance.notification.PreferencesEntry.KindEntry;
import io.relance.notification.PreferencesEntry.QuietEntry;
import io.relance.refusal.Conflict;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

@AlertsTest
class PreferencesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    PreferenceDesk desk;

    @Autowired
    Digests digests;

    @Autowired
    Snoozes snoozes;

    @Autowired
    InboxDesk inbox;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    Notifications notifications;

    @Autowired
    Notifier notifier;

    @Autowired
    Arrivals arrivals;

    @Autowired
    InboxCounts counts;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock clock;

    private InboxWorld world;
    private User li;

    @BeforeEach
    void li() {
        world = new InboxWorld(notifier, notifications, counts, database);
        li = world.someone();
    }

    @Test
    void preferences_are_kept_as_they_were_entered_and_count_their_versions() {
        assertThat(get(desk.of(li))).isEqualTo(Preferences.none(SHANGHAI));
        var entry = new PreferencesEntry(
                List.of(new KindEntry("growth", new ChannelsEntry(true, false, false, true), false)),
                List.of("webhook"),
                new QuietEntry("22:00", "08:00"),
                List.of(1, 2, 3),
                "Europe/Berlin",
                "08:30",
                15,
                0);

        var saved = get(desk.change(entry, li));

        assertThat(saved).isEqualTo(get(desk.of(li)));
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(PreferenceRules.read(entry, SHANGHAI));
    }

    @Test
    void of_two_who_change_the_same_version_one_is_refused() {
        change(null, null, 0);
        assertThatThrownBy(() -> change(null, null, 0)).isInstanceOf(Conflict.class);
        change(null, null, 1);
        assertThatThrownBy(() -> change(null, null, 3)).isInstanceOf(Conflict.class);
        var stranger = world.someone();
        assertThatThrownBy(() -> get(desk.change(entry(null, null, null, 7), stranger)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_kind_that_is_muted_in_the_application_is_neither_shown_nor_counted_and_still_told_once() {
        get(desk.change(
                new PreferencesEntry(
                        List.of(new KindEntry("growth", new ChannelsEntry(false, true, null, null), null)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0),
                li));
        var fact = InboxWorld.fact("growth");
        world.tell(fact, li);
        world.tell(fact, li);

        assertThat(world.lines(li, View.ALL)).isEmpty();
        assertThat(world.counts(li)).isEqualTo(new Counts(0, 0));
        assertThat(arrivals.after(li.id(), 0).block(InboxWorld.SOON).notifications())
                .isEmpty();
        await().atMost(InboxWorld.SOON).until(() -> AlertServers.mailsTo(li.email()) == 1);
    }

    @Test
    void of_whoever_has_no_e_mail_it_is_known_that_no_mail_was_sent() {
        var without = new Readers(database).withMail("");
        world.tell(InboxWorld.fact("growth"), without);

        assertThat(database.sql("select reason from delivery where person_id = :person and channel = 'mail'")
                        .bind("person", without.id())
                        .mapValue(String.class)
                        .all()
                        .collectList()
                        .block(InboxWorld.SOON))
                .containsExactly("no-address");
    }

    @Test
    void a_mail_waits_for_the_morning_and_what_is_critical_does_not() {
        change(null, quietNow(), 0);
        world.tell(InboxWorld.fact("growth"), li);
        world.tell(InboxWorld.fact("task-urged"), li);

        await().atMost(InboxWorld.SOON).until(() -> AlertServers.mailsTo(li.email()) == 1);
        await().atMost(InboxWorld.SOON)
                .untilAsserted(() -> assertThat(world.mailStates(li)).containsExactly("queued", "sent"));
        assertThat(world.counts(li)).isEqualTo(new Counts(2, 2));
        clock.advance(Duration.ofHours(3));
        await().atMost(InboxWorld.SOON).until(() -> AlertServers.mailsTo(li.email()) == 2);
    }

    @Test
    void a_mail_comes_only_when_the_alert_is_not_seen_in_time() {
        get(desk.change(entry(null, null, 10, 0), li));
        world.tell(li, 2);
        run(inbox.seeUpTo(
                li.id(), world.lines(li, View.ALL).getLast().notification().id()));

        assertThat(world.mailStates(li).getFirst()).isNotEqualTo("queued");
        assertThat(world.mailStates(li).getLast()).isEqualTo("queued");
        clock.advance(Duration.ofMinutes(10));
        await().atMost(InboxWorld.SOON).until(() -> AlertServers.mailsTo(li.email()) == 1);
    }

    @Test
    void whoever_sees_an_alert_takes_back_its_mail_and_nothing_else() {
        get(desk.change(entry(null, null, 10, 0), li));
        world.tell(li, 1);
        var hook = new Destination(Channel.WEBHOOK, UUID.randomUUID().toString(), null);
        var content = new Content("s", "t", "h", "/", null);
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        run(deliveries.post(List.of(new Posting.Send(world.newestId(li), hook, content, tomorrow))));
        run(inbox.seeUpTo(li.id(), null));

        assertThat(world.mailStates(li)).containsExactlyInAnyOrder("not-sent", "queued");
    }

    @Test
    void a_digest_comes_once_with_what_is_still_unread() {
        var soon = clock.instant().plus(Duration.ofHours(1)).atZone(SHANGHAI).toLocalTime();
        change(soon.toString(), null, 0);
        world.tell(li, 3);
        run(inbox.read(li.id(), world.newestId(li)));
        get(digests.sendDue());
        assertThat(world.mailStates(li)).containsOnly("not-sent");

        clock.advance(Duration.ofHours(1));
        Flux.merge(digests.sendDue(), digests.sendDue(), digests.sendDue()).blockLast(InboxWorld.SOON);
        get(digests.sendDue());

        await().atMost(InboxWorld.SOON).until(() -> AlertServers.mailsTo(li.email()) == 1);
        assertThat(subjects()).containsExactly("您有 2 条未读提醒");
        assertThat(world.lines(li, View.ALL)).hasSize(3);
        assertThat(world.counts(li)).isEqualTo(new Counts(2, 2));
        clock.advance(Duration.ofDays(1));
        get(digests.sendDue());
        assertThat(world.mailStates(li))
                .filteredOn(state -> !state.equals("not-sent"))
                .hasSize(1);
    }

    @Test
    void what_was_withdrawn_is_not_in_the_digest() {
        var soon = clock.instant().plus(Duration.ofHours(1)).atZone(SHANGHAI).toLocalTime();
        change(soon.toString(), null, 0);
        var task = world.task(li);
        run(world.complete(task));
        world.tell(InboxWorld.about(task, "task-overdue"), li);
        clock.advance(Duration.ofHours(1));
        get(digests.sendDue());

        assertThat(world.mailStates(li)).containsOnly("not-sent");
    }

    @Test
    void a_task_that_is_done_takes_back_the_mail_of_an_alert_that_is_silent_or_done() {
        get(desk.change(
                new PreferencesEntry(mailOnly("task-overdue"), null, quietNow(), null, null, null, null, 0), li));
        var silent = world.task(li);
        world.tell(InboxWorld.about(silent, "task-overdue"), li);
        var done = world.task(li);
        world.tell(InboxWorld.about(done, "task-due-in-a-day"), li);
        run(inbox.done(li.id(), world.newestId(li)));
        assertThat(world.mailStates(li)).containsExactly("queued", "queued");

        closed(silent);
        closed(done);

        assertThat(world.mailStates(li)).containsExactly("not-sent", "not-sent");
        assertThat(world.states(li)).containsExactly(State.DONE);
    }

    @Test
    void a_task_that_is_done_is_in_no_digest_though_its_alert_is_silent() {
        var soon = clock.instant().plus(Duration.ofHours(1)).atZone(SHANGHAI).toLocalTime();
        get(desk.change(
                new PreferencesEntry(mailOnly("task-overdue"), null, null, null, null, soon.toString(), null, 0), li));
        var task = world.task(li);
        world.tell(InboxWorld.about(task, "task-overdue"), li);
        closed(task);
        clock.advance(Duration.ofHours(1));
        get(digests.sendDue());

        assertThat(world.mailStates(li)).containsOnly("not-sent");
    }

    @Test
    void whoever_wants_no_digest_any_more_gets_what_waits_for_it_at_once_and_then_none() {
        var soon = clock.instant().plus(Duration.ofHours(1)).atZone(SHANGHAI).toLocalTime();
        change(soon.toString(), null, 0);
        world.tell(li, 2);
        change(null, null, 1);
        get(digests.sendDue());
        assertThat(subjects()).containsExactly("您有 2 条未读提醒");

        clock.advance(Duration.ofDays(1));
        get(digests.sendDue());
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void a_change_of_something_else_neither_skips_a_digest_that_is_due_nor_puts_it_off() {
        var soon = clock.instant().plus(Duration.ofHours(1)).atZone(SHANGHAI).toLocalTime();
        change(soon.toString(), null, 0);
        world.tell(li, 1);
        clock.advance(Duration.ofHours(1));
        get(desk.change(entry(soon.toString(), null, 10, 1), li));
        get(digests.sendDue());

        assertThat(subjects()).containsExactly("您有 1 条未读提醒");
    }

    @Test
    void a_digest_leaves_out_what_is_snoozed_and_has_it_when_it_has_come_back() {
        var soon = clock.instant().plus(Duration.ofHours(1)).atZone(SHANGHAI).toLocalTime();
        change(soon.toString(), null, 0);
        world.tell(li, 1);
        run(inbox.snooze(li.id(), world.newestId(li), clock.instant().plus(Duration.ofHours(2))));
        clock.advance(Duration.ofHours(1));
        get(digests.sendDue());
        assertThat(subjects()).isEmpty();

        clock.advance(Duration.ofDays(1));
        get(snoozes.wakeDue());
        get(digests.sendDue());
        assertThat(subjects()).containsExactly("您有 1 条未读提醒");
    }

    private void closed(long task) {
        run(world.complete(task).then(withdrawals.taskChanged(task)).as(transaction::transactional));
    }

    private static List<KindEntry> mailOnly(String kind) {
        return List.of(new KindEntry(kind, new ChannelsEntry(false, true, null, null), null));
    }

    private List<String> subjects() {
        return database.sql(
                        "select d.subject from delivery d join notification n on n.id = d.notification_id where n.user_id = :user and d.state <> 'not-sent'")
                .bind("user", li.id())
                .mapValue(String.class)
                .all()
                .collectList()
                .block(InboxWorld.SOON);
    }

    private QuietEntry quietNow() {
        var time = clock.instant().atZone(SHANGHAI).toLocalTime();
        return new QuietEntry(hour(time.minusHours(1)), hour(time.plusHours(2)));
    }

    private static String hour(LocalTime time) {
        return time.withSecond(0).withNano(0).toString();
    }

    private void change(@Nullable String digestAt, @Nullable QuietEntry quiet, int version) {
        get(desk.change(entry(digestAt, quiet, null, version), li));
    }

    private static PreferencesEntry entry(
            @Nullable String digestAt, @Nullable QuietEntry quiet, @Nullable Integer minutes, int version) {
        return new PreferencesEntry(null, null, quiet, null, null, digestAt, minutes, version);
    }
}
