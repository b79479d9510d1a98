package io.relance.stomp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version of STOMP, with what differs between them: how header text is escaped. */
enum Version {
    V1_0("1.0", ""),
    V1_1("1.1", "\\\\n\nc:"),
    V1_2("1.2", "\\\\n\nc:r\r");

    private final String number;
    /** Pairs: the letter after the backslash, and the character that it stands for. */
    private final String escapes;

    Version(String number, String escapes) {
        this.number = number;
        this.escapes = escapes;
    }

    String number() {
        return number;
    }

    /** The highest version that both sides speak; a client that names none speaks 1.0. */
    static Optional<Version> accepted(@Nullable String acceptVersion) {
        var offered = Arrays.asList((acceptVersion == null ? "1.0" : acceptVersion).split(","));
        return Arrays.stream(values())
                .filter(version ->
                        offered.stream().anyMatch(offer -> offer.strip().equals(version.number)))
                .max(Comparator.naturalOrder());
    }

    String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = meaningAt(c);
            if (at < 0) {
                escaped.append(c);
            } else {
                escaped.append('\\').append(escapes.charAt(at - 1));
            }
        }
        return escaped.toString();
    }

    /** Undefined escapes are fatal, as the specification demands. 1.0 has none, but blanks around its values. */
    String unescape(String text) {
        if (this == V1_0 || text.indexOf('\\') < 0) {
            return this == V1_0 ? text.strip() : text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\\' ? meaningOf(text, ++i) : c);
        }
        return plain.toString();
    }

    private char meaningOf(String text, int letter) {
        for (int i = 0; letter < text.length() && i < escapes.length(); i += 2) {
            if (escapes.charAt(i) == text.charAt(letter)) {
                return escapes.charAt(i + 1);
            }
        }
        throw new Violation("Undefined escape sequence in header text '" + text + "'");
    }

    private int meaningAt(char c) {
        for (int i = 1; i < escapes.length(); i += 2) {
            if (escapes.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }
}
