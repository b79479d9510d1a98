package io.relance.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is in the company (U1). The code, in lower case, is what the API and the models use. */
public enum Role {
    REP,
    SERVICE,
    MARKETING,
    MANAGER,
    DIRECTOR,
    ADMINISTRATOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static Stream<String> codes() {
        return Arrays.stream(values()).map(Role::code);
    }

    /** Empty when no role has this code. */
    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** Directors and administrators see every customer and task (U3). */
    public boolean seesAll() {
        return this == DIRECTOR || this == ADMINISTRATOR;
    }

    /** Managers and those above change the models (M3). */
    public boolean steers() {
        return this == MANAGER || seesAll();
    }
}
