package io.relance.notification;

import static io.relance.notification.InboxWorld.get;
import static io.relance.notification.InboxWorld.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.AlertsTest;
import io.relance.TestClock;
import io.relance.identity.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@AlertsTest
class OldAlertsTest {

    private static final int ALL = 10_000;

    @Autowired
    OldAlerts old;

    @Autowired
    InboxDesk desk;

    @Autowired
    Notifications notifications;

    @Autowired
    Notifier notifier;

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
    void what_is_over_for_long_goes_in_batches_and_what_is_unread_stays() {
        world.tell(li, 4);
        var lines = world.lines(li, View.ALL);
        run(desk.done(li.id(), lines.get(0).notification().id()));
        run(desk.read(li.id(), lines.get(1).notification().id()));
        run(desk.snooze(
                li.id(), lines.get(2).notification().id(), clock.instant().plus(Duration.ofDays(1))));
        deliveriesAreGone();

        age(399);
        get(old.forget(ALL));
        assertThat(world.lines(li, View.ALL)).hasSize(4);
        age(2);
        get(old.forget(1));
        get(old.forget(ALL));
        assertThat(world.states(li)).containsExactly(State.SNOOZED, State.OPEN);
        assertThat(world.counts(li).unread()).isEqualTo(1);
    }

    @Test
    void what_may_be_told_again_or_has_still_to_be_accounted_for_stays() {
        var job = 9_000_000L + world.task(li);
        world.tell(new Fact("job:" + job, "growth", "/", null, null, Map.of()), li);
        world.tell(InboxWorld.fact("growth"), li);
        run(desk.readUpTo(li.id(), null));
        database.sql(
                        "delete from delivery d using notification n where n.id = d.notification_id and n.fact_key = :fact")
                .bind("fact", "job:" + job)
                .then()
                .block(InboxWorld.SOON);
        incidentOf(job);
        age(401);

        get(old.forget(ALL));
        assertThat(world.states(li)).hasSize(2);

        run(database.sql("update incident set resolved_at = now() where job_key = :job")
                .bind("job", job)
                .then());
        get(old.forget(ALL));
        assertThat(world.states(li)).hasSize(1);
    }

    @Test
    void an_inbox_is_read_without_the_history() {
        world.tell(li, 1);
        run(database.sql("""
                        insert into notification (user_id, position, rank, fact_key, kind, title, body, link, group_key, state, created_at,
                            withdrawn_at)
                        select :user, i, i, 'old' || i, 'growth', '', '', '/', 'g', 'withdrawn', now(), now() from generate_series(2, 5000) i""").bind("user", li.id()).then());
        run(database.sql("analyze notification").then());

        for (var state : List.of("open", "snoozed")) {
            assertThat(plan(state))
                    .contains("Index")
                    .contains(state.equals("open") ? "notification_open" : "notification_snoozing");
        }
    }

    private String plan(String state) {
        return String.join(
                "\n",
                get(database.sql("explain select n.* from notification n where n.user_id = '" + li.id()
                                + "' and n.rank < 9223372036854775807 and n.state = '" + state
                                + "' order by n.rank desc limit 51")
                        .mapValue(String.class)
                        .all()
                        .collectList()));
    }

    private void age(int days) {
        run(database.sql("""
                        update notification set created_at = created_at - make_interval(days => :days),
                            seen_at = seen_at - make_interval(days => :days), read_at = read_at - make_interval(days => :days),
                            done_at = done_at - make_interval(days => :days) where user_id = :user""").bind("days", days).bind("user", li.id()).then());
    }

    private void deliveriesAreGone() {
        run(database.sql(
                        "delete from delivery d using notification n where n.id = d.notification_id and n.user_id = :user")
                .bind("user", li.id())
                .then());
    }

    private void incidentOf(long job) {
        run(database.sql("""
                        insert into incident (key, process_instance_key, process_id, element_id, job_key, error_type, message, created_at)
                        values (:job, 1, 'p', 'work', :job, 'JOB_NO_RETRIES', '', now())""").bind("job", job).then());
    }
}
