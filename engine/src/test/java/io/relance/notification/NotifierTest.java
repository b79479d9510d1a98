package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.AlertServers;
import io.relance.AlertsTest;
import io.relance.Readers;
import io.relance.identity.User;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@AlertsTest
class NotifierTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Notifier notifier;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    DatabaseClient database;

    @Autowired
    Readers people;

    @Test
    void telling_the_same_fact_twice_writes_one_alert_and_one_mail() {
        var li = people.someone();
        tell("task-1", li);
        tell("task-1", li);
        tell("task-2", li);

        assertThat(inbox(li)).hasSize(2);
        await().atMost(SOON).until(() -> AlertServers.mailsTo(li.email()) == 2);
        assertThat(deliveries(li)).isEqualTo(2);
    }

    @Test
    void two_who_tell_the_same_fact_at_the_same_time_write_one_alert() {
        var li = people.someone();
        Flux.range(0, 8)
                .flatMap(i -> notifier.tell(fact("same"), List.of(li)), 8)
                .then()
                .block(SOON);

        assertThat(inbox(li)).hasSize(1);
        assertThat(deliveries(li)).isEqualTo(1);
    }

    @Test
    void what_is_rolled_back_is_neither_in_the_inbox_nor_sent() {
        var li = people.someone();
        notifier.tell(fact("undone"), List.of(li))
                .then(Mono.error(new IllegalStateException("the fact did not happen")))
                .as(transaction::transactional)
                .onErrorComplete(IllegalStateException.class)
                .block(SOON);
        tell("done", li);

        await().atMost(SOON).until(() -> AlertServers.mailsTo(li.email()) == 1);
        assertThat(inbox(li)).hasSize(1);
        assertThat(deliveries(li)).isEqualTo(1);
    }

    @Test
    void two_transactions_that_tell_the_same_people_do_not_deadlock() {
        var team = Stream.generate(people::someone).limit(4).toList();
        Flux.range(0, 15)
                .flatMap(i -> notifier.tell(fact("all-" + i), shuffled(team)), 10)
                .then()
                .block(SOON);

        for (var member : team) {
            assertThat(inbox(member).reversed())
                    .extracting(Notification::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 15).boxed().toList());
        }
    }

    @Test
    void two_transactions_that_tell_several_facts_to_people_in_different_order_do_not_deadlock() {
        var li = people.someone();
        var wang = people.someone();
        var there =
                IntStream.range(0, 20).mapToObj(i -> both("a" + i, li, wang)).toList();
        var back = IntStream.range(0, 20).mapToObj(i -> both("b" + i, wang, li)).toList();

        Flux.merge(Flux.concat(there), Flux.concat(back)).then().block(SOON);

        assertThat(inbox(li)).hasSize(40);
        assertThat(inbox(wang)).hasSize(40);
    }

    @Test
    void many_are_told_in_portions_so_that_one_busy_inbox_holds_up_only_its_own_and_a_repeat_tells_nobody_twice() {
        var readers = Stream.generate(people::someone).limit(101).toList();
        var last = readers.getLast();
        var notices = Notice.of(fact("to-all"), readers);
        tell("before", last);
        var released = Sinks.<Void>empty();
        var holding = holdInbox(last, released).toFuture();
        await().atMost(SOON).until(() -> isHeld(last));
        var telling = notifier.tellMany(notices).toFuture();

        await().atMost(SOON).until(() -> !inbox(readers.getFirst()).isEmpty());
        assertThat(telling).isNotDone();
        released.tryEmitEmpty();
        Mono.when(Mono.fromFuture(holding), Mono.fromFuture(telling)).block(SOON);
        notifier.tellMany(notices).block(SOON);

        assertThat(inbox(last)).hasSize(2);
        assertThat(readers.subList(0, 100))
                .allSatisfy(reader -> assertThat(inbox(reader)).hasSize(1));
    }

    private Mono<Void> holdInbox(User person, Sinks.Empty<Void> released) {
        return database.sql("select from inbox where user_id = :user for update")
                .bind("user", person.id())
                .then()
                .then(released.asMono())
                .as(transaction::transactional);
    }

    private boolean isHeld(User person) {
        return database.sql("select 1 from inbox where user_id = :user for update skip locked")
                .bind("user", person.id())
                .fetch()
                .all()
                .collectList()
                .map(List::isEmpty)
                .blockOptional(SOON)
                .orElseThrow();
    }

    @Test
    void whoever_has_no_mail_address_finds_it_in_the_inbox_and_the_log_says_why_no_mail_was_sent() {
        var nobody = people.withMail("");
        tell("quiet", nobody);

        assertThat(inbox(nobody)).hasSize(1);
        assertThat(reasons(nobody)).containsExactly("no-address");
    }

    private Mono<Void> both(String key, User first, User second) {
        return notifier.tell(fact(key), List.of(first))
                .then(notifier.tell(fact(key), List.of(second)))
                .as(transaction::transactional);
    }

    private void tell(String key, User person) {
        notifier.tell(fact(key), List.of(person)).block(SOON);
    }

    private List<Notification> inbox(User person) {
        return notifications.list(person.id(), View.ALL, 100, null).block(SOON).stream()
                .map(InboxLine::notification)
                .toList();
    }

    private List<String> reasons(User person) {
        return database.sql(
                        "select d.reason from delivery d join notification n on n.id = d.notification_id where n.user_id = :user")
                .bind("user", person.id())
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional(SOON)
                .orElseThrow();
    }

    private Long deliveries(User person) {
        return database.sql(
                        "select count(*) from delivery join notification n on n.id = notification_id where user_id = :user")
                .bind("user", person.id())
                .mapValue(Long.class)
                .one()
                .block(SOON);
    }

    private static List<User> shuffled(List<User> team) {
        var users = new java.util.ArrayList<>(team);
        Collections.shuffle(users);
        return users;
    }

    private static Fact fact(String key) {
        return new Fact(key, "task-opened", "/tasks/42", UUID.randomUUID(), 42L, Map.of("taskName", "需求分析"));
    }
}
