package io.relance.staff;

import io.relance.identity.Credentials;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes passwords up and hashes passwords, which takes a while, where nobody waits for it. */
@Component
class Initials {

    private final InitialPasswords passwords;
    private final Credentials credentials;

    Initials(InitialPasswords passwords, Credentials credentials) {
        this.passwords = passwords;
        this.credentials = credentials;
    }

    /** Emits the password whose hash was stored. */
    Mono<String> taken(Function<String, Mono<Void>> store) {
        return Mono.fromSupplier(passwords::next)
                .delayUntil(password -> hash(password).flatMap(store));
    }

    Mono<String> hash(String password) {
        return Mono.fromSupplier(() -> credentials.encode(password)).subscribeOn(Schedulers.boundedElastic());
    }
}
