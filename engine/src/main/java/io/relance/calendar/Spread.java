package io.relance.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

/** Spreads what would happen at one moment: the same name always gets the same part of the time, different names different ones. */
public final class Spread {

    private Spread() {}

    /** From nothing up to the whole, in seconds. */
    public static Duration of(Duration whole, String name) {
        var hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return Duration.ofSeconds(hash.getValue() % (whole.toSeconds() + 1));
    }
}
