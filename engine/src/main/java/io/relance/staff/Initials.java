package io.relance.staff;

import io.relance.identity.Credentials;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes passwords up and hashes passwords, which takes a while, where nobody waits for it. */
@Component
class Initials {

    private final InitialPasswords passwords;
    private final Credentials credentials;
    private final PasswordRows rows;

    Initials(InitialPasswords passwords, Credentials credentials, PasswordRows rows) {
        this.passwords = passwords;
        this.credentials = credentials;
        this.rows = rows;
    }

    /** Emits the password that somebody has from now on, until they change it. */
    Mono<String> givenTo(UUID person) {
        return taken(hash -> rows.initial(person, hash));
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
