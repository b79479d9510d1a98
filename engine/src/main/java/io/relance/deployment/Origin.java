package io.relance.deployment;

import java.util.Locale;

/** Whose a model in the engine is: it came with the application, a person deployed it, or it was there before this database. */
public enum Origin {
    SHIPPED,
    PERSON,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Origin of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
