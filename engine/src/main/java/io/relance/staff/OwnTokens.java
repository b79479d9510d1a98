package io.relance.staff;

import io.relance.audit.Audit;
import io.relance.identity.AccessTokens;
import io.relance.identity.AccessTokens.Issued;
import io.relance.identity.PersonalToken;
import io.relance.identity.TokenScope;
import io.relance.identity.User;
import io.relance.refusal.NotFound;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** People make and revoke tokens of their own; none is made or revoked without its line in the audit log. */
@Component
public class OwnTokens {

    private final AccessTokens tokens;
    private final Audit audit;
    private final TransactionalOperator transaction;

    OwnTokens(AccessTokens tokens, Audit audit, TransactionalOperator transaction) {
        this.tokens = tokens;
        this.audit = audit;
        this.transaction = transaction;
    }

    public Mono<Issued> issue(User owner, String name, TokenScope scope, @Nullable Instant expiresAt) {
        return tokens.issue(owner, name, scope, expiresAt)
                .delayUntil(issued -> note("token-issued", issued.kept(), owner))
                .as(transaction::transactional);
    }

    /** {@link NotFound} where the owner has no such token. */
    public Mono<Void> revoke(UUID id, User owner) {
        return tokens.revoke(id, owner)
                .switchIfEmpty(Mono.error(() -> new NotFound("No token " + id)))
                .flatMap(token -> note("token-revoked", token, owner))
                .as(transaction::transactional);
    }

    private Mono<Void> note(String act, PersonalToken token, User owner) {
        return audit.record(owner, act, token.id().toString(), Map.of("name", token.name(), "scope", token.scope()));
    }
}
