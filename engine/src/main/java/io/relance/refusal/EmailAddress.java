package io.relance.refusal;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one rule for e-mail addresses. What is let in can be written on the wire as it stands there or with its domain in Punycode;
 * what cannot is no address, and never an address that is much like it.
 */
public final class EmailAddress {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    private EmailAddress() {}

    /** Whether somebody may enter it: a name of ASCII, an @, and a domain of at least two labels, in whatever script. */
    public static boolean isValid(String text) {
        var at = text.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL
                && LOCAL.matcher(text.substring(0, at)).matches()
                && domain(text.substring(at + 1))
                        .filter(domain -> at + 1 + domain.length() <= LONGEST)
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .filter(domain -> DOMAIN.matcher(domain).matches())
                        .isPresent();
    }

    /** In ASCII, as SMTP takes it; empty where there is no such thing. Says nothing of what is ASCII already. */
    public static Optional<String> onTheWire(String text) {
        var at = text.lastIndexOf('@');
        return isAscii(text)
                ? Optional.of(text)
                : Optional.of(text.substring(0, at + 1))
                        .filter(local -> at > 0 && isAscii(local))
                        .flatMap(local -> domain(text.substring(at + 1)).map(local::concat));
    }

    private static Optional<String> domain(String text) {
        try {
            return Optional.of(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException | IndexOutOfBoundsException noDomain) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(String text) {
        return ASCII.matcher(text).matches();
    }
}
