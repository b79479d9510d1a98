package io.relance.web.identity;

import io.relance.identity.AccessTokens;
import io.relance.identity.AccessTokens.Issued;
import io.relance.identity.PersonalToken;
import io.relance.identity.User;
import io.relance.staff.OwnTokens;
import io.relance.time.BusinessTime;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private final AccessTokens tokens;
    private final OwnTokens ownTokens;
    private final BusinessTime time;

    TokenController(AccessTokens tokens, OwnTokens ownTokens, BusinessTime time) {
        this.tokens = tokens;
        this.ownTokens = ownTokens;
        this.time = time;
    }

    @GetMapping
    @Operation(summary = "One's own personal tokens, latest first, without the tokens themselves")
    Mono<Page<PersonalToken>> list(User user) {
        return tokens.of(user).collectList().map(Page::whole);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Issues a personal access token; it is shown this once",
            description =
                    "scope: read or write (default); one that reads changes nothing. expiresAt: a moment with offset; without"
                            + " one it does not expire. Only with a session: a token issues no tokens (403).")
    Mono<IssuedToken> issue(@RequestBody WantedToken wanted, User user) {
        var scope = wanted.scopeOrRefuse(time.now());
        return ownTokens
                .issue(user, String.valueOf(wanted.name()), scope, wanted.expiry())
                .map(IssuedToken::of);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes one of one's own tokens; it is worth nothing from now on")
    Mono<Void> revoke(@PathVariable UUID id, User user) {
        return ownTokens.revoke(id, user);
    }

    /** @param token shown this once */
    record IssuedToken(
            UUID id, String name, String scope, @Nullable Instant expiresAt, String token) {

        static IssuedToken of(Issued issued) {
            var kept = issued.kept();
            return new IssuedToken(kept.id(), kept.name(), kept.scope(), kept.expiresAt(), issued.token());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
