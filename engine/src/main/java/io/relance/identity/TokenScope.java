package io.relance.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What may be done with a token. */
public enum TokenScope {
    READ,
    WRITE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TokenScope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(TokenScope::code).toList();
    }
}
