package io.relance.bench;

import java.util.Locale;

/** What is given from outside: as system property, or in capitals as environment variable, which passes through Maven. */
final class Given {

    private Given() {}

    static int number(String name, int otherwise) {
        var given = System.getProperty(name, System.getenv(name.toUpperCase(Locale.ROOT)));
        return given == null ? otherwise : Integer.parseInt(given);
    }

    static boolean flag(String name) {
        return number(name, 0) != 0;
    }
}
