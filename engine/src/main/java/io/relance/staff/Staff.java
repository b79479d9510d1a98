package io.relance.staff;

import io.relance.identity.User;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * People as administrators keep them (U1, A4): whoever leaves stays known, but is not active. Managers see those of their teams,
 * directors everybody, others themselves.
 */
@Component
public class Staff {

    private final StaffRows rows;
    private final Teams teams;
    private final Rights rights;
    private final Initials initials;
    private final TransactionalOperator transaction;

    Staff(StaffRows rows, Teams teams, Rights rights, Initials initials, TransactionalOperator transaction) {
        this.rows = rows;
        this.teams = teams;
        this.rights = rights;
        this.initials = initials;
        this.transaction = transaction;
    }

    /** By username, after the last one that was seen. */
    public Mono<List<StaffMember>> visible(StaffSearch search, String after, int limit, User viewer) {
        return Mono.fromRunnable(search::check).then(Mono.defer(() -> rows.visible(search, after, limit, viewer)));
    }

    public Mono<StaffMember> visible(String username, User viewer) {
        return rows.visible(username, viewer).switchIfEmpty(Mono.error(() -> new NotFound("No person " + username)));
    }

    public Mono<Newcomer> add(StaffEntry entry, User by) {
        return Rights.administers(by)
                .then(Mono.fromRunnable(() -> StaffRules.checkNew(entry)))
                .then(rows.lock())
                .then(Mono.defer(() -> free(entry, null)))
                .then(Mono.defer(() -> initials.taken(hash -> rows.add(entry, hash))))
                .flatMap(password -> newcomer(String.valueOf(entry.username()).strip(), password, by))
                .delayUntil(newcomer -> rights.added(newcomer.person(), by))
                .as(transaction::transactional);
    }

    /** {@link Conflict} when the person has another version by now. Whose rights change is signed out. */
    public Mono<StaffMember> change(String username, StaffEntry entry, User by) {
        return Rights.administers(by)
                .then(Mono.fromRunnable(() -> StaffRules.checkChanged(entry)))
                .then(rows.lock())
                .then(Mono.defer(() -> visible(username, by)))
                .flatMap(before -> change(before, entry, by))
                .as(transaction::transactional);
    }

    /** For whoever has lost theirs. It is shown once; all sessions and tokens are over. */
    public Mono<Newcomer> resetPassword(String username, User by) {
        return Rights.administers(by)
                .then(rows.lock())
                .then(Mono.defer(() -> visible(username, by)))
                .flatMap(person ->
                        initials.givenTo(person.id()).delayUntil(password -> rights.passwordReset(person, by)))
                .flatMap(password -> newcomer(username, password, by))
                .as(transaction::transactional);
    }

    private Mono<Newcomer> newcomer(String username, String password, User by) {
        return visible(username, by).map(person -> new Newcomer(person, password));
    }

    private Mono<StaffMember> change(StaffMember before, StaffEntry entry, User by) {
        return free(entry, before)
                .then(Mono.defer(() -> rows.change(before.id(), entry, Objects.requireNonNull(entry.version()))))
                .filter(changed -> changed)
                .switchIfEmpty(Mono.error(() -> new Conflict("Person " + before.username() + " has changed")))
                .then(Mono.defer(() -> rows.hasAdministrator()))
                .filter(remains -> remains)
                .switchIfEmpty(Mono.error(
                        () -> InvalidInput.in(entry.staysActive() ? "role" : "active", "last-administrator")))
                .then(Mono.defer(() -> visible(before.username(), by)))
                .delayUntil(after -> rights.changed(before, after, by));
    }

    /** Refuses a username or number that somebody else has, and a team that does not exist. */
    private Mono<Void> free(StaffEntry entry, @Nullable StaffMember before) {
        var id = before == null ? null : before.id();
        var username = before == null ? StaffRules.lower(entry.username()) : before.username();
        return refuse(rows.isTaken("username", username, id), "username")
                .then(refuse(rows.isTaken("number", StaffRows.blankAsNull(entry.number()), id), "number"))
                .then(teams.mustExist("teamId", entry.teamId()));
    }

    private static Mono<Void> refuse(Mono<Boolean> taken, String field) {
        return taken.filter(isTaken -> isTaken).flatMap(isTaken -> Mono.error(InvalidInput.in(field, "taken")));
    }
}
