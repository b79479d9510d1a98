package io.relance.notification;

import io.relance.database.Columns;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What people do with their alerts. Whoever has seen an alert needs no mail that only waited for that. Every open browser of the
 * person hears of the change after the commit.
 */
@Component
public class InboxDesk {

    private final InboxMoves moves;
    private final Aftermath aftermath;
    private final Withdrawals withdrawals;
    private final TransactionalOperator transaction;
    private final Clock clock;

    InboxDesk(
            InboxMoves moves,
            Aftermath aftermath,
            Withdrawals withdrawals,
            TransactionalOperator transaction,
            Clock clock) {
        this.moves = moves;
        this.aftermath = aftermath;
        this.withdrawals = withdrawals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Emits {@link NotFound} for what is not this person's; what is withdrawn can be read, too. */
    public Mono<Void> read(UUID person, UUID id) {
        return one(person, id, Move.READ);
    }

    /**
     * Back into the inbox as if it had not been read, also what was done or snoozed. {@link Conflict} when it is withdrawn; so it is at
     * once if its task is over by now.
     */
    public Mono<Void> unread(UUID person, UUID id) {
        return moves.lockTask(person, id)
                .delayUntil(withdrawals::taskChanged)
                .then(Mono.defer(() -> one(person, id, Move.UNREAD)))
                .as(transaction::transactional);
    }

    /** {@link Conflict} when it is withdrawn. */
    public Mono<Void> done(UUID person, UUID id) {
        return one(person, id, Move.DONE);
    }

    /** Out of sight until then; it comes back as new. {@link Conflict} when it is done or withdrawn. */
    public Mono<Void> snooze(UUID person, UUID id, Instant until) {
        return Mono.defer(() -> until.isAfter(clock.instant())
                ? moved(person, id, Move.SNOOZE, moves.snooze(person, id, until))
                : Mono.error(InvalidInput.in("until", "in-the-past")));
    }

    /** All that lies in the inbox up to this one, in its order; all there is without one. What has come since is left alone. */
    public Mono<Void> readUpTo(UUID person, @Nullable UUID last) {
        return upTo(person, last, Move.READ);
    }

    public Mono<Void> seeUpTo(UUID person, @Nullable UUID last) {
        return upTo(person, last, Move.SEE);
    }

    private Mono<Void> one(UUID person, UUID id, Move move) {
        return moved(person, id, move, moves.one(person, id, move));
    }

    private Mono<Void> moved(UUID person, UUID id, Move move, Mono<List<Moved>> change) {
        return change.flatMap(moved -> moved.isEmpty() ? unchanged(person, id, move) : announce(person, moved))
                .as(transaction::transactional);
    }

    private Mono<Void> upTo(UUID person, @Nullable UUID last, Move move) {
        return rank(person, last)
                .flatMap(rank -> moves.upTo(person, rank, move))
                .flatMap(moved -> moved.isEmpty() ? Mono.empty() : announce(person, moved))
                .as(transaction::transactional);
    }

    private Mono<Long> rank(UUID person, @Nullable UUID last) {
        return last == null
                ? Mono.just(Long.MAX_VALUE)
                : moves.rankOf(person, last)
                        .switchIfEmpty(Mono.error(() -> InvalidInput.in("upTo", "unknown-notification")));
    }

    private Mono<Void> unchanged(UUID person, UUID id, Move move) {
        return moves.stateOf(person, id)
                .switchIfEmpty(Mono.error(() -> new NotFound("No notification " + id)))
                .filter(state -> state.takes(move))
                .switchIfEmpty(Mono.error(() -> new Conflict("Notification " + id + " is over")))
                .then();
    }

    private Mono<Void> announce(UUID person, List<Moved> moved) {
        var answered = moved.stream().filter(Moved::needsNoMail).map(Moved::id).toList();
        return aftermath.seen(answered).then(aftermath.changed(person));
    }

    /**
     * An alert that was changed.
     *
     * @param needsNoMail that it was seen while its mail waited for that
     */
    record Moved(UUID id, boolean needsNoMail) {

        static Moved read(Columns row) {
            return new Moved(row.uuid("id"), row.required("needs_no_mail", Boolean.class));
        }
    }
}
