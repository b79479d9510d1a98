package io.relance.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way out of the house. The inbox is none: what stands there needs no delivery. */
public enum Channel {
    MAIL,
    WEBHOOK,
    CHAT;

    /** What the API and the database call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No channel " + code));
    }

    /** Empty when no channel has this code. */
    public static Optional<Channel> find(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
