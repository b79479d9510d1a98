package io.relance.web.page;

import io.relance.refusal.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/** Where a page ended, opaque to callers. */
public final class Cursor {

    public static final int MOST = 200;

    private Cursor() {}

    /** Null without a cursor. Refuses a cursor that this list has not given out. */
    public static <T> @Nullable T decode(@Nullable String cursor, Function<String, T> reader) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(position(cursor));
        } catch (RuntimeException notOurs) {
            throw InvalidInput.in("cursor", "malformed");
        }
    }

    private static String position(String cursor) {
        var position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        Assert.isTrue(position.indexOf('\0') < 0, "No position has a character zero");
        return position;
    }

    /** Between one and two hundred. */
    public static int limit(int wanted) {
        if (wanted < 1) {
            throw InvalidInput.in("limit", "too-small", 1);
        }
        return Math.min(wanted, MOST);
    }

    static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
