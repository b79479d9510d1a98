package io.relance.handover;

import io.relance.audit.Audit;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotAllowed;
import io.relance.refusal.NotFound;
import io.relance.staff.Staff;
import io.relance.staff.StaffMember;
import io.relance.task.OpenWork;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Hands over everything that somebody owns, also somebody who has left: by whoever leads them, a director or an administrator. */
@Component
public class WorkHandovers {

    private final HandoverRows rows;
    private final Staff staff;
    private final Users users;
    private final Begun begun;
    private final TransactionalOperator transaction;

    WorkHandovers(HandoverRows rows, Staff staff, Users users, Begun begun, TransactionalOperator transaction) {
        this.rows = rows;
        this.staff = staff;
        this.users = users;
        this.begun = begun;
        this.transaction = transaction;
    }

    /** Answered when it is begun and will go on by itself, whatever crashes; {@link Conflict} when one is under way. */
    public Mono<WorkHandover> begin(String username, HandoverEntry entry, User by) {
        return from(username, by)
                .doOnNext(person -> entry.check(person.username()))
                .flatMap(person -> newOwner(String.valueOf(entry.to()))
                        .flatMap(to -> begun.by(
                                person.username(),
                                to,
                                String.valueOf(entry.reason()).strip(),
                                by)))
                .as(transaction::transactional);
    }

    /** The latest of this person; {@link NotFound} without one. */
    public Mono<WorkHandover> latest(String username, User viewer) {
        return from(username, viewer)
                .flatMap(person -> rows.latest(person.username()))
                .switchIfEmpty(Mono.error(() -> new NotFound("No handover of " + username)));
    }

    private Mono<StaffMember> from(String username, User by) {
        return staff.visible(username, by)
                .filter(person -> by.role().seesAll() || !person.username().equals(by.username()))
                .switchIfEmpty(Mono.error(() -> new NotAllowed(by.username() + " may not hand over for " + username)));
    }

    private Mono<User> newOwner(String username) {
        return users.byUsername(username.strip())
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("to", "unknown-user", username)));
    }

    /** The first moment of a handover. */
    @Component
    static class Begun {

        private final HandoverRows rows;
        private final OpenWork work;
        private final Audit audit;

        Begun(HandoverRows rows, OpenWork work, Audit audit) {
            this.rows = rows;
            this.work = work;
            this.audit = audit;
        }

        Mono<WorkHandover> by(String from, User to, String reason, User by) {
            return work.countOf(from)
                    .flatMap(tasks -> rows.begin(from, to, by, reason, tasks))
                    .switchIfEmpty(Mono.error(
                            () -> new Conflict("A handover of " + from + " is under way", "handover-under-way")))
                    .delayUntil(begun ->
                            audit.record(by, "work-handed-over", from, Map.of("to", to.username(), "reason", reason)));
        }
    }
}
