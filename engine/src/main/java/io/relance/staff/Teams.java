package io.relance.staff;

import io.relance.audit.Audit;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.refusal.Checks;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Teams as a tree, kept by administrators (U1). Everybody may know them. */
@Component
public class Teams {

    private final TeamRows rows;
    private final StaffRows staff;
    private final Users users;
    private final Audit audit;
    private final TransactionalOperator transaction;

    Teams(TeamRows rows, StaffRows staff, Users users, Audit audit, TransactionalOperator transaction) {
        this.rows = rows;
        this.staff = staff;
        this.users = users;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** By name. */
    public Mono<List<Team>> all() {
        return rows.all();
    }

    public Mono<Team> add(TeamEntry entry, User by) {
        return begin(entry, false, by)
                .then(Mono.defer(() -> possible(entry, null)))
                .then(Mono.defer(() -> rows.add(entry)))
                .flatMap(this::byId)
                .delayUntil(team -> audit.record(by, "team-added", team.name(), details(team)))
                .as(transaction::transactional);
    }

    /** {@link Conflict} when the team has another version by now. */
    public Mono<Team> change(UUID id, TeamEntry entry, User by) {
        return begin(entry, true, by)
                .then(Mono.defer(() -> byId(id)))
                .then(Mono.defer(() -> possible(entry, id)))
                .then(Mono.defer(() -> rows.change(id, entry, Objects.requireNonNull(entry.version()))))
                .filter(changed -> changed)
                .switchIfEmpty(Mono.error(() -> new Conflict("Team " + id + " has changed")))
                .then(Mono.defer(() -> byId(id)))
                .delayUntil(team -> audit.record(by, "team-changed", team.name(), details(team)))
                .as(transaction::transactional);
    }

    /** Only one that nobody is in, nothing is below and nothing is shared with; otherwise it is a {@link Conflict}. */
    public Mono<Void> remove(UUID id, User by) {
        return Rights.administers(by)
                .then(staff.lock())
                .then(Mono.defer(() -> byId(id)))
                .flatMap(team -> rows.remove(id)
                        .filter(removed -> removed)
                        .switchIfEmpty(Mono.error(() -> new Conflict("Team " + id + " is in use", "team-in-use")))
                        .then(audit.record(by, "team-removed", team.name(), details(team))))
                .as(transaction::transactional);
    }

    Mono<Void> mustExist(String field, @Nullable UUID id) {
        return id == null ? Mono.empty() : rows.exists(id).flatMap(found -> that(found, field, "unknown-team"));
    }

    private Mono<Void> begin(TeamEntry entry, boolean known, User by) {
        return Rights.administers(by)
                .then(Mono.fromRunnable(() -> check(entry, known)))
                .then(staff.lock());
    }

    private static void check(TeamEntry entry, boolean known) {
        var checks = new Checks().requiredText("name", entry.name(), 100).text("manager", entry.manager(), 100);
        if (known) {
            checks.required("version", entry.version());
        }
        checks.orRefuse();
    }

    /** Refuses a name that another team has, a manager who could not lead, and a place below itself. */
    private Mono<Void> possible(TeamEntry entry, @Nullable UUID id) {
        return rows.isNameFree(String.valueOf(entry.name()).strip(), id)
                .flatMap(free -> that(free, "name", "taken"))
                .then(mustExist("parentId", entry.parentId()))
                .then(Mono.defer(() -> rows.isBelow(entry.parentId(), id)))
                .flatMap(below -> that(!below, "parentId", "team-below-itself"))
                .then(Mono.defer(() -> mayLead(entry.manager())));
    }

    private Mono<Void> mayLead(@Nullable String username) {
        return username == null || username.isBlank()
                ? Mono.empty()
                : users.byUsername(username)
                        .switchIfEmpty(Mono.error(() -> InvalidInput.in("manager", "unknown-user", username)))
                        .flatMap(user -> that(user.role().steers(), "manager", "no-manager"));
    }

    private static Mono<Void> that(boolean holds, String field, String code) {
        return holds ? Mono.empty() : Mono.error(() -> InvalidInput.in(field, code));
    }

    private Mono<Team> byId(UUID id) {
        return rows.byId(id).switchIfEmpty(Mono.error(() -> new NotFound("No team " + id)));
    }

    private static Map<String, Object> details(Team team) {
        var details = new LinkedHashMap<String, Object>();
        details.put("id", team.id());
        details.put("parentId", String.valueOf(team.parentId()));
        details.put("manager", String.valueOf(team.manager()));
        return details;
    }
}
