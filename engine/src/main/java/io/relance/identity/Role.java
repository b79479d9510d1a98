package io.relance.identity;

import java.util.Locale;

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

    /** Directors and administrators see every customer and task (U3). */
    public boolean seesAll() {
        return this == DIRECTOR || this == ADMINISTRATOR;
    }
}
