package io.relance.web.identity;

import io.relance.identity.SignIn;
import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.relance.web.security.SignIns;
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

    SessionController(SignIn gate, SignIns signIns) {
        this.gate = gate;
        this.signIns = signIns;
    }

    /** Signs in; 401 for a wrong name or password, which of the two is not said; 429 with Retry-After for whoever tries too often. */
    @PostMapping
    Mono<Person> signIn(@RequestBody Credential credential, ServerWebExchange exchange) {
        new Checks()
                .requiredText("username", credential.username(), 100)
                .requiredText("password", credential.password(), 200)
                .orRefuse();
        return gate.verify(
                        String.valueOf(credential.username()),
                        String.valueOf(credential.password()),
                        SignIns.address(exchange))
                .switchIfEmpty(Mono.error(() ->
                        new ResponseStatusException(HttpStatus.UNAUTHORIZED, "The username or the password is wrong.")))
                .delayUntil(user -> signIns.begin(user, exchange))
                .map(Person::of);
    }

    /** Who is signed in. */
    @GetMapping
    Person current(User user) {
        return Person.of(user);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> signOut(ServerWebExchange exchange) {
        return signIns.end(exchange);
    }

    record Credential(@Nullable String username, @Nullable String password) {

        @Override
        public String toString() {
            return String.valueOf(username);
        }
    }
}
