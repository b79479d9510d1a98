package io.relance.bench;

import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Publishes on this node what it is ordered to: alerts through the application's own notifier, a few at a time, and the shared topic. */
final class Publisher {

    private static final int AT_ONCE = 8;

    private final DatabaseClient database;
    private final Users users;
    private final Notifier notifier;
    private final SharedTopic topic;
    private final Sinks.Many<Order> work = Sinks.many().unicast().onBackpressureBuffer();
    private volatile List<User> people = List.of();

    Publisher(DatabaseClient database, Users users, Notifier notifier, SharedTopic topic) {
        this.database = database;
        this.users = users;
        this.notifier = notifier;
        this.topic = topic;
        var unused = work.asFlux()
                .publishOn(Schedulers.parallel())
                .flatMap(this::publish, AT_ONCE)
                .subscribe();
    }

    void obey(String word, int[] numbers) {
        switch (word) {
            case "people" -> Orders.answer("people " + people(numbers[0]));
            case "shared" -> order(new Order(null, Marks.body(Marks.SHARED)));
            case "own" -> {
                for (int i = 0; i < numbers[1]; i++) {
                    order(new Order(people.get((numbers[0] + i) % people.size()), Marks.now(Marks.OWN)));
                }
            }
            default -> throw new IllegalArgumentException(word);
        }
    }

    /** To a person, or to all who share the topic; it tells when it was ordered. */
    private record Order(@Nullable User person, String text) {}

    private void order(Order order) {
        work.tryEmitNext(order).orThrow();
    }

    private Mono<Void> publish(Order order) {
        var person = order.person();
        return person == null ? topic.publish(order.text()) : notifier.tell(fact(order.text()), List.of(person));
    }

    private static Fact fact(String mark) {
        return new Fact("bench:" + UUID.randomUUID(), "bench", "/bench?" + mark, null, null, Map.of());
    }

    /** So many people, p1 and so on, without a mailbox; the token of each is its name behind "bench-". Before anything is measured. */
    private int people(int count) {
        people = execute("""
                        insert into app_user (username, display_name, email, role, password_hash, created_at)
                        select 'p' || n, 'Person ' || n, '', 'rep', '', now() from generate_series(1, %d) n
                        on conflict do nothing""".formatted(count))
                .then(execute("""
                        insert into access_token (user_id, name, token_hash, created_at)
                        select id, 'bench', sha256(convert_to('bench-' || username, 'UTF8')), now() from app_user
                        where username ~ '^p[0-9]+$' on conflict do nothing"""))
                .thenMany(Flux.range(1, count).concatMap(n -> users.byUsername("p" + n)))
                .collectList()
                .blockOptional()
                .orElseThrow();
        return people.size();
    }

    private Mono<Void> execute(String sql) {
        return database.sql(sql).then();
    }
}
