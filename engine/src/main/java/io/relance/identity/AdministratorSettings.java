package io.relance.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The administrator of a new installation.
 *
 * @param username what they sign in with
 * @param email where their alerts go
 * @param password made theirs only while there is no user at all; without one nobody is added
 */
@ConfigurationProperties("relance.administrator")
record AdministratorSettings(
        @DefaultValue("admin") String username,
        @DefaultValue("admin@localhost") String email,
        @Nullable String password) {

    @Override
    public String toString() {
        return username;
    }
}
