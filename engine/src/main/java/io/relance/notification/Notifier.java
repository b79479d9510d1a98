package io.relance.notification;

import io.relance.delivery.Deliveries;
import io.relance.identity.User;
import io.relance.live.LiveSignals;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Tells people. Inbox line and mail are written in the caller's transaction, so they exist exactly if the fact does; the
 * live alert follows the commit. Telling a person the same fact again writes nothing and sends nothing.
 */
@Component
public class Notifier {

    private final Inbox inbox;
    private final AlertWriter writer;
    private final Deliveries deliveries;
    private final LiveSignals signals;
    private final TransactionalOperator transaction;

    Notifier(
            Inbox inbox,
            AlertWriter writer,
            Deliveries deliveries,
            LiveSignals signals,
            TransactionalOperator transaction) {
        this.inbox = inbox;
        this.writer = writer;
        this.deliveries = deliveries;
        this.signals = signals;
        this.transaction = transaction;
    }

    /** In the caller's transaction, just before its commit; in one of its own where there is none. */
    public Mono<Void> tell(Fact fact, Collection<User> recipients) {
        return Mono.fromSupplier(() -> tellings(fact, recipients))
                .flatMap(tellings -> Tellings.add(tellings, this::write))
                .as(transaction::transactional);
    }

    private List<Telling> tellings(Fact fact, Collection<User> recipients) {
        return recipients.stream()
                .map(person -> new Telling(person, fact, writer.alert(fact, person)))
                .toList();
    }

    private Mono<Void> write(Telling telling) {
        return inbox.add(telling).flatMap(notification -> reach(telling.person(), notification));
    }

    private Mono<Void> reach(User person, Notification notification) {
        return mail(person, notification).then(signals.afterCommit(Inbox.topic(person.id())));
    }

    private Mono<Void> mail(User person, Notification notification) {
        return person.email().isBlank()
                ? Mono.empty()
                : deliveries.queue(notification.id(), writer.mail(notification, person));
    }
}
