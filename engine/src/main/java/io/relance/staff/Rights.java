package io.relance.staff;

import io.relance.audit.Audit;
import io.relance.identity.AccessTokens;
import io.relance.identity.Accounts;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.NotAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What happens to somebody's rights is written down, and whoever loses them loses their tokens. Joins the caller's transaction. */
@Component
class Rights {

    private final Audit audit;
    private final AccessTokens tokens;
    private final Accounts accounts;

    Rights(Audit audit, AccessTokens tokens, Accounts accounts) {
        this.audit = audit;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    static Mono<Void> administers(User by) {
        return by.role() == Role.ADMINISTRATOR
                ? Mono.empty()
                : Mono.error(() -> new NotAllowed(by.username() + " is no administrator"));
    }

    Mono<Void> added(StaffMember person, User by) {
        return audit.record(by, "person-added", person.username(), Map.of("role", person.role()));
    }

    Mono<Void> changed(StaffMember before, StaffMember after, User by) {
        var changes = new LinkedHashMap<String, Object>();
        note(changes, "role", before.role(), after.role());
        note(changes, "active", before.active(), after.active());
        note(changes, "team", before.teamName(), after.teamName());
        note(changes, "email", before.email(), after.email());
        var written =
                changes.isEmpty() ? Mono.<Void>empty() : audit.record(by, "rights-changed", after.username(), changes);
        var settled = written.then(accounts.changed(after.id()));
        return after.active() ? settled : settled.then(tokens.revokeAll(after.id()));
    }

    Mono<Void> passwordReset(StaffMember person, User by) {
        return tokens.revokeAll(person.id())
                .then(accounts.changed(person.id()))
                .then(audit.record(by, "password-reset", person.username(), Map.of()));
    }

    private static void note(
            Map<String, Object> changes, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(name, List.of(String.valueOf(before), String.valueOf(after)));
        }
    }
}
