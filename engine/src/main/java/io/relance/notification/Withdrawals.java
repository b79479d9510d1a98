package io.relance.notification;

import io.relance.notification.Cause.Ended;
import io.relance.notification.Cause.HandedOver;
import io.relance.notification.Kind.Ending;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Takes alerts back when what they said is not true any more. It happens in the caller's transaction, just before its commit, to
 * all of whom it was told; in a transaction of its own where there is none.
 */
@Component
public class Withdrawals {

    private final Settlement settlement;
    private final TransactionalOperator transaction;

    Withdrawals(Settlement settlement, TransactionalOperator transaction) {
        this.settlement = settlement;
        this.transaction = transaction;
    }

    /** Withdraws all of a task that is closed by then, and what called others to work on one that somebody has. */
    public Mono<Void> taskChanged(long key) {
        return pending(pending -> pending.taskChanged(key));
    }

    public Mono<Void> contractSigned(UUID customer) {
        return happened(Grouping.customer(customer), Ending.CONTRACT_SIGNED);
    }

    public Mono<Void> conversationRecorded(UUID customer) {
        return happened(Grouping.customer(customer), Ending.CONVERSATION_RECORDED);
    }

    public Mono<Void> serviceRequestClosed(String number) {
        return happened(Grouping.serviceRequest(number), Ending.SERVICE_REQUEST_CLOSED);
    }

    /** Withdraws from the former owner what no task stands behind: tasks follow by themselves. */
    public Mono<Void> customerHandedOver(UUID customer, UUID formerOwner) {
        return happened(new HandedOver(customer, formerOwner));
    }

    private Mono<Void> happened(String group, Ending ending) {
        return happened(new Ended(group, ending));
    }

    private Mono<Void> happened(Cause cause) {
        return pending(pending -> pending.add(List.of(cause)));
    }

    private Mono<Void> pending(Consumer<Pending> change) {
        return Pending.with(change, settlement::settle).as(transaction::transactional);
    }
}
