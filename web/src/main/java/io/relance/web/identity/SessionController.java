package io.relance.web.identity;

import io.relance.audit.Audit;
import io.relance.identity.Account;
import io.relance.identity.SignIn;
import io.relance.refusal.Checks;
import io.relance.web.security.SignIns;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIn gate;
    private final SignIns signIns;
    private final Audit audit;

    SessionController(SignIn gate, SignIns signIns, Audit audit) {
        this.gate = gate;
        this.signIns = signIns;
        this.audit = audit;
    }

    @PostMapping
    @Operation(
            summary = "Signs in",
            description =
                    "401 for a wrong name or password, which of the two is not said; 429 with Retry-After for whoever tries too often."
                            + " settled is false for a newcomer: until POST /api/session/password all else is 403.")
    Mono<SignedIn> signIn(@RequestBody Credential credential, ServerWebExchange exchange) {
        new Checks()
                .requiredText("username", credential.username(), 100)
                .requiredText("password", credential.password(), 200)
                .orRefuse();
        var address = SignIns.address(exchange);
        return gate.recognise(String.valueOf(credential.username()), String.valueOf(credential.password()), address)
                .switchIfEmpty(Mono.error(() ->
                        new ResponseStatusException(HttpStatus.UNAUTHORIZED, "The username or the password is wrong.")))
                .delayUntil(account -> note(account, address))
                .delayUntil(account -> signIns.begin(account, exchange))
                .map(SignedIn::of);
    }

    @GetMapping
    @Operation(summary = "Who is signed in")
    SignedIn current(Account account) {
        return SignedIn.of(account);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs out here")
    Mono<Void> signOut(ServerWebExchange exchange) {
        return signIns.end(exchange);
    }

    private Mono<Void> note(Account account, String address) {
        var user = account.user();
        return audit.record(user, "signed-in", user.username(), Map.of("address", address));
    }

    record Credential(@Nullable String username, @Nullable String password) {

        @Override
        public String toString() {
            return String.valueOf(username);
        }
    }
}
