package io.relance.notification;

import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.loop.Loop;
import io.relance.notification.DigestRows.Digest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends each person who wants it one mail a day instead of many, at a time that the person has chosen: with what has come since
 * the last one and is still unread. The mail is queued in the transaction that sets the time of the next, so it comes once; one
 * whose time has passed while nobody looked comes late, and does not come twice.
 */
@Component
class Digests implements Loop {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final DigestRows rows;
    private final Users users;
    private final Notifier notifier;
    private final TransactionalOperator transaction;

    Digests(DigestRows rows, Users users, Notifier notifier, TransactionalOperator transaction) {
        this.rows = rows;
        this.users = users;
        this.notifier = notifier;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "Digests";
    }

    @Override
    public Flux<Long> run() {
        return Flux.interval(LOOK).onBackpressureLatest().concatMap(tick -> sendDue(), 0);
    }

    /** Emits for how many people it was time. */
    Mono<Long> sendDue() {
        return Mono.defer(this::sendNext).repeat().takeWhile(sent -> sent).count();
    }

    private Mono<Boolean> sendNext() {
        return rows.takeNext().delayUntil(this::send).hasElement().as(transaction::transactional);
    }

    private Mono<Void> send(Digest digest) {
        return rows.takeTitles(digest.userId())
                .collectList()
                .filter(titles -> !titles.isEmpty())
                .zipWith(users.byId(digest.userId()))
                .flatMap(found -> tell(digest, found.getT1(), found.getT2()));
    }

    private Mono<Void> tell(Digest digest, List<String> titles, User person) {
        var count = titles.size();
        var title = new Wording(
                "您有 %d 条未读提醒".formatted(count), count == 1 ? "1 unread alert" : "%d unread alerts".formatted(count));
        var message = titles.stream().map("· "::concat).collect(Collectors.joining("\n"));
        var key = "digest:" + digest.dueAt();
        return notifier.tell(
                new Fact(key, Kinds.DIGEST.code(), "/", null, null, Map.of("title", title, "message", message)),
                List.of(person));
    }
}
