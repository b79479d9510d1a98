package io.relance.delivery;

import io.relance.identity.User;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Where somebody is reached just now. */
final class Destinations {

    private static final Duration SOON = Duration.ofSeconds(8);

    private Destinations() {}

    static List<Destination> of(Addresses addresses, User person) {
        return Objects.requireNonNull(addresses.of(List.of(person.id())).block(SOON))
                .getOrDefault(person.id(), List.of());
    }

    static Destination last(Addresses addresses, User person) {
        return of(addresses, person).getLast();
    }
}
