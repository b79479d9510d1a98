package io.relance.finding;

import java.util.UUID;

/** Where a page ended, in its order. */
public record Position(String sort, boolean descending, String key, UUID id) {

    /** @throws IllegalArgumentException when it is none */
    public static Position parse(String text) {
        var parts = text.split("\\|", 4);
        if (parts.length != 4 || !Sort.of(parts[0]).takes(parts[3])) {
            throw new IllegalArgumentException(text);
        }
        return new Position(parts[0], "desc".equals(parts[1]), parts[3], UUID.fromString(parts[2]));
    }

    @Override
    public String toString() {
        return String.join("|", sort, descending ? "desc" : "asc", id.toString(), key);
    }
}
