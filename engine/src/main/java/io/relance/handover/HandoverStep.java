package io.relance.handover;

import io.relance.customer.CustomerMoves;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.task.OpenWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One batch of a handover, in the caller's transaction, which holds its lock. Emits whether it goes on. */
@Component
class HandoverStep {

    private static final int CUSTOMERS = 50;
    private static final int TASKS = 20;

    private final HandoverRows rows;
    private final CustomerMoves customers;
    private final OpenWork work;
    private final Users users;
    private final WorkNews news;

    HandoverStep(HandoverRows rows, CustomerMoves customers, OpenWork work, Users users, WorkNews news) {
        this.rows = rows;
        this.customers = customers;
        this.work = work;
        this.users = users;
        this.news = news;
    }

    Mono<Boolean> take(WorkHandover handover) {
        return users.byUsername(handover.to())
                .flatMap(to -> take(handover, to))
                .switchIfEmpty(Mono.defer(
                        () -> rows.finish(handover.id(), "new-owner-left").thenReturn(false)));
    }

    private Mono<Boolean> take(WorkHandover handover, User to) {
        return customers
                .moveSome(handover.from(), to, handover.by(), CUSTOMERS)
                .flatMap(moved ->
                        moved > 0 ? rows.advance(handover.id(), moved, 0).thenReturn(true) : takeTasks(handover, to));
    }

    private Mono<Boolean> takeTasks(WorkHandover handover, User to) {
        return work.handOn(handover.id(), handover.from(), to.username(), TASKS)
                .flatMap(handed -> handed > 0
                        ? rows.advance(handover.id(), 0, handed).thenReturn(true)
                        : finish(handover, to).thenReturn(false));
    }

    private Mono<Void> finish(WorkHandover handover, User to) {
        return rows.finish(handover.id(), null).then(Mono.defer(() -> news.tell(handover, to)));
    }
}
