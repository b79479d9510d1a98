package io.relance.web.identity;

import io.relance.identity.AccessTokens;
import io.relance.identity.User;
import io.relance.refusal.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    TokenController(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** Issues a personal access token; it is shown this once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Issued> issue(@RequestBody Wanted wanted, User user) {
        new Checks().requiredText("name", wanted.name(), 100).orRefuse();
        var name = String.valueOf(wanted.name());
        return tokens.issue(user, name).map(token -> new Issued(name, token));
    }

    record Wanted(@Nullable String name) {}

    record Issued(String name, String token) {}
}
