package io.relance.notification;

import io.relance.identity.User;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells people. Inbox line and deliveries are written in the caller's transaction, so they exist exactly if the fact does; the
 * live alert follows the commit. Telling a person the same fact again writes nothing and sends nothing.
 */
@Component
public class Notifier {

    private static final int PORTION = 100;

    private final AlertWriter writer;
    private final Inbox inbox;
    private final Settlement settlement;
    private final TransactionalOperator transaction;

    Notifier(AlertWriter writer, Inbox inbox, Settlement settlement, TransactionalOperator transaction) {
        this.writer = writer;
        this.inbox = inbox;
        this.settlement = settlement;
        this.transaction = transaction;
    }

    /** In the caller's transaction, just before its commit; in one of its own where there is none. */
    public Mono<Void> tell(Fact fact, Collection<User> recipients) {
        return Mono.fromSupplier(() -> tellings(fact, recipients))
                .flatMap(tellings -> Pending.with(pending -> pending.add(tellings), settlement::settle))
                .as(transaction::transactional);
    }

    /**
     * However many: in portions, each in a transaction of its own, so that nobody's inbox is locked while the others are told. What breaks
     * off goes on where it ended when it is repeated. Not for a caller in a transaction, which would make one of them all.
     */
    public Mono<Void> tellMany(Collection<Notice> notices) {
        return Flux.fromIterable(notices)
                .buffer(PORTION)
                .concatMap(portion -> inbox.untold(portion).flatMap(this::tell))
                .then();
    }

    private Mono<Void> tell(List<Notice> portion) {
        return Flux.fromIterable(portion)
                .concatMap(notice -> tell(notice.fact(), List.of(notice.reader())))
                .then()
                .as(transaction::transactional);
    }

    /** What follows is told at the end of the caller's transaction, when nobody else decides about that group. */
    Mono<Void> decide(String group, Decision decision) {
        return Pending.with(pending -> pending.decide(group, decision), settlement::settle)
                .as(transaction::transactional);
    }

    List<Telling> tellings(Fact fact, Collection<User> recipients) {
        return recipients.stream()
                .map(person -> new Telling(person, fact, writer.alert(fact, person)))
                .toList();
    }
}
