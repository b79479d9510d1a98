package io.relance.notification;

import static io.relance.notification.InboxWorld.run;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.relance.AlertServers;
import io.relance.AlertsTest;
import io.relance.identity.User;
import io.relance.notification.InboxCounts.Counts;
import io.relance.refusal.Conflict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
class WithdrawalsTest {

    @Autowired
    Withdrawals withdrawals;

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
    TransactionalOperator transaction;

    private InboxWorld world;
    private User li;
    private User wang;

    @BeforeEach
    void people() {
        world = new InboxWorld(notifier, notifications, counts, database);
        li = world.someone();
        wang = world.someone();
    }

    @Test
    void a_task_that_is_done_withdraws_all_that_it_caused_for_everybody() {
        var task = world.task(li);
        world.tell(InboxWorld.opened(task), li);
        world.tell(InboxWorld.about(task, "task-overdue"), li);
        world.tell(InboxWorld.about(task, "task-escalated"), wang);
        world.tell(InboxWorld.about(task, "made-up"), wang);
        world.tell(InboxWorld.fact("growth"), wang);

        closed(task);

        assertThat(world.states(li)).containsOnly(State.WITHDRAWN);
        assertThat(world.states(wang)).containsExactly(State.OPEN, State.WITHDRAWN, State.WITHDRAWN);
        assertThat(world.counts(li)).isEqualTo(new Counts(0, 0));
        assertThat(world.counts(wang)).isEqualTo(new Counts(1, 1));
        assertThat(world.newest(li).withdrawnBecause()).isEqualTo("task-completed");
    }

    @Test
    void what_was_read_stays_in_the_history_marked_and_what_was_done_stays_done() {
        var task = world.task(li);
        world.tell(InboxWorld.opened(task), li);
        world.tell(InboxWorld.about(task, "task-overdue"), li);
        var done = world.newestId(li);
        run(desk.done(li.id(), done));
        var read = world.lines(li, View.INBOX).getFirst().notification().id();
        run(desk.read(li.id(), read));

        closed(task);

        assertThat(world.states(li)).containsExactly(State.DONE, State.WITHDRAWN);
        assertThat(world.lines(li, View.ALL).getLast().notification().readAt()).isNotNull();
        assertThatThrownBy(() -> run(desk.unread(li.id(), read))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> run(desk.done(li.id(), read))).isInstanceOf(Conflict.class);
    }

    @Test
    void what_was_done_and_comes_back_after_its_task_has_ended_is_withdrawn() {
        var task = world.task(li);
        world.tell(InboxWorld.about(task, "task-overdue"), li);
        var id = world.newestId(li);
        run(desk.done(li.id(), id));
        closed(task);
        assertThat(world.states(li)).containsExactly(State.DONE);

        run(desk.unread(li.id(), id));

        assertThat(world.states(li)).containsExactly(State.WITHDRAWN);
        assertThat(world.counts(li)).isEqualTo(new Counts(0, 0));
    }

    @Test
    void a_task_that_a_colleague_takes_is_withdrawn_from_the_others_who_could() {
        var task = world.task(null);
        world.tell(InboxWorld.opened(task), li, wang);

        run(moved(task, wang));

        assertThat(world.states(li)).containsExactly(State.WITHDRAWN);
        assertThat(world.newest(li).withdrawnBecause()).isEqualTo("task-moved");
        assertThat(world.states(wang)).containsExactly(State.OPEN);
    }

    @Test
    void a_task_that_moves_on_is_withdrawn_from_whoever_had_it_but_not_from_who_watches_over_it() {
        var manager = world.someone();
        var task = world.task(li);
        world.tell(InboxWorld.opened(task), li);
        world.tell(InboxWorld.about(task, "task-overdue"), li);
        world.tell(InboxWorld.about(task, "task-escalated"), manager);

        run(moved(task, wang)
                .then(notifier.tell(InboxWorld.about(task, "task-opened"), List.of(wang)))
                .as(transaction::transactional));

        assertThat(world.states(li)).containsOnly(State.WITHDRAWN);
        assertThat(world.states(manager)).containsExactly(State.OPEN);
        assertThat(world.states(wang)).containsExactly(State.OPEN);
    }

    @Test
    void who_stands_in_for_somebody_who_has_left_keeps_the_alert_until_an_active_colleague_has_the_task() {
        var task = world.task(li);
        leaves(li);
        world.tell(InboxWorld.about(task, "task-overdue"), wang);
        run(withdrawals.taskChanged(task));
        assertThat(world.states(wang)).containsExactly(State.OPEN);

        run(moved(task, world.someone()));
        assertThat(world.states(wang)).containsExactly(State.WITHDRAWN);
    }

    @Test
    void what_is_untrue_by_the_time_it_is_told_is_in_the_history_only() {
        var task = world.task(li);
        run(world.complete(task));
        world.tell(InboxWorld.about(task, "task-overdue"), li);
        var another = world.task(li);
        world.tell(InboxWorld.about(another, "task-overdue"), wang);

        assertThat(world.states(li)).containsExactly(State.WITHDRAWN);
        assertThat(world.states(wang)).containsExactly(State.WITHDRAWN);
    }

    @Test
    void a_task_that_is_opened_and_done_in_one_transaction_is_told_and_withdrawn() {
        var task = world.task(li);
        run(notifier.tell(InboxWorld.opened(task), List.of(li))
                .then(world.complete(task))
                .then(withdrawals.taskChanged(task))
                .as(transaction::transactional));

        assertThat(world.states(li)).containsExactly(State.WITHDRAWN);
        assertThat(world.counts(li)).isEqualTo(new Counts(0, 0));
    }

    @Test
    void a_mail_that_has_not_been_sent_is_not_sent_any_more() {
        var task = world.task(li);
        AlertServers.SMTP.cut();
        try {
            world.tell(InboxWorld.opened(task), li);
            closed(task);
            assertThat(world.mailStates(li)).doesNotContain("queued", "sent");
        } finally {
            AlertServers.SMTP.mend();
        }
        world.tell(InboxWorld.fact("growth"), li);

        await().atMost(InboxWorld.SOON).until(() -> AlertServers.mailsTo(li.email()) == 1);
    }

    @Test
    void what_is_rolled_back_withdraws_nothing() {
        var task = world.task(li);
        world.tell(InboxWorld.opened(task), li);
        run(world.complete(task)
                .then(withdrawals.taskChanged(task))
                .then(Mono.<Void>error(new IllegalStateException("it did not happen")))
                .as(transaction::transactional)
                .onErrorComplete(IllegalStateException.class));

        assertThat(world.states(li)).containsExactly(State.OPEN);
    }

    @Test
    void a_conversation_withdraws_what_asked_for_one_and_a_contract_what_spoke_of_its_end() {
        var customer = UUID.randomUUID();
        for (var kind : List.of("customer-silent", "contract-lapsed", "growth")) {
            world.tell(new Fact(kind + customer, kind, "/", customer, null, Map.of()), li);
        }

        run(withdrawals.conversationRecorded(customer));
        assertThat(world.states(li)).containsExactly(State.OPEN, State.OPEN, State.WITHDRAWN);
        run(withdrawals.contractSigned(customer));
        assertThat(world.states(li)).containsExactly(State.OPEN, State.WITHDRAWN, State.WITHDRAWN);
        assertThat(world.lines(li, View.ALL).getLast().withdrawnBecause()).isEqualTo("conversation-recorded");
    }

    @Test
    void a_service_request_that_is_closed_withdraws_its_own_alerts_only() {
        for (var number : List.of("SRV1" + li.id(), "SRV2" + li.id())) {
            var details = Map.<String, Object>of("requestNumber", number);
            world.tell(new Fact(number, "service-request-overdue", "/", UUID.randomUUID(), null, details), li);
        }
        run(withdrawals.serviceRequestClosed("SRV1" + li.id()));

        assertThat(world.states(li)).containsExactly(State.OPEN, State.WITHDRAWN);
    }

    @Test
    void who_gives_a_customer_away_keeps_nothing_that_was_told_of_it_but_its_tasks() {
        var customer = UUID.randomUUID();
        var task = world.task(li);
        world.tell(new Fact("growth" + customer, "growth", "/", customer, null, Map.of()), li, wang);
        world.tell(new Fact("task" + customer, "care-due", "/", customer, task, Map.of()), li);
        world.tell(new Fact("incident" + customer, "incident", "/", customer, null, Map.of()), li);
        world.tell(InboxWorld.fact("growth"), li);

        run(withdrawals.customerHandedOver(customer, li.id()));

        assertThat(world.states(li)).containsExactly(State.OPEN, State.OPEN, State.OPEN, State.WITHDRAWN);
        assertThat(world.lines(li, View.ALL).getLast().withdrawnBecause()).isEqualTo("customer-handed-over");
        assertThat(world.states(wang)).containsExactly(State.OPEN);
    }

    @Test
    void telling_and_withdrawing_at_the_same_time_neither_deadlocks_nor_leaves_anything_behind() {
        var tasks = Flux.range(0, 12).map(i -> world.task(li)).collectList().block(InboxWorld.SOON);
        Flux.fromIterable(Objects.requireNonNull(tasks))
                .flatMap(task -> Flux.merge(4, tells(task), closes(task), tells(task)), 4)
                .blockLast(InboxWorld.SOON);

        assertThat(world.states(li)).containsOnly(State.WITHDRAWN);
        assertThat(world.states(wang)).containsOnly(State.WITHDRAWN);
    }

    @Test
    void what_is_just_being_told_of_a_customer_is_not_missed_by_what_ends_it() {
        var customer = UUID.randomUUID();
        world.tell(InboxWorld.fact("growth"), li);
        var held = new AtomicBoolean();
        var released = Sinks.<Void>empty();
        var holding = holdInbox(held, released).toFuture();
        await().atMost(InboxWorld.SOON).untilTrue(held);
        var silent = new Fact("silent" + customer, "customer-silent", "/", customer, null, Map.of());
        var telling = notifier.tell(silent, List.of(li)).toFuture();
        await().atMost(InboxWorld.SOON).until(() -> waiting("transactionid") > 0);

        var ending = withdrawals.conversationRecorded(customer).toFuture();
        await().atMost(InboxWorld.SOON).until(() -> ending.isDone() || waiting("advisory") > 0);
        released.tryEmitEmpty();
        CompletableFuture.allOf(holding, telling, ending).orTimeout(20, SECONDS).join();

        assertThat(world.newest(li).state()).isEqualTo(State.WITHDRAWN);
    }

    private Mono<Void> holdInbox(AtomicBoolean held, Sinks.Empty<Void> released) {
        return database.sql("update inbox set last_change = last_change where user_id = :user")
                .bind("user", li.id())
                .then()
                .then(Mono.fromRunnable(() -> held.set(true)))
                .then(released.asMono())
                .as(transaction::transactional);
    }

    private long waiting(String kind) {
        return InboxWorld.get(database.sql("select count(*) from pg_locks where locktype = :kind and not granted")
                .bind("kind", kind)
                .mapValue(Long.class)
                .one());
    }

    private Mono<Void> tells(long task) {
        return Mono.defer(() -> notifier.tell(InboxWorld.about(task, "task-escalated"), List.of(wang, li)));
    }

    private Mono<Void> closes(long task) {
        return world.complete(task).then(withdrawals.taskChanged(task)).as(transaction::transactional);
    }

    private void closed(long task) {
        run(closes(task));
    }

    private Mono<Void> moved(long task, User to) {
        return world.assign(task, to).then(withdrawals.taskChanged(task)).as(transaction::transactional);
    }

    private void leaves(User person) {
        run(database.sql("update app_user set active = false where id = :id")
                .bind("id", person.id())
                .then());
    }
}
