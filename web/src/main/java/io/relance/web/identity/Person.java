package io.relance.web.identity;

import io.relance.identity.User;
import java.util.UUID;

/** A user as others may know them. */
record Person(UUID id, String username, String displayName, String role, String locale) {

    static Person of(User user) {
        return new Person(
                user.id(), user.username(), user.displayName(), user.role().code(), user.locale());
    }
}
