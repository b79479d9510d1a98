package io.relance.customer;

import io.relance.secret.BlindIndex;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the things by which a customer is known to be the same as another (D3), as {@code customer_key} holds it. */
public record DuplicateKey(String kind, String key) {

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern MAINLAND = Pattern.compile("(00)?861[0-9]{10}");

    static DuplicateKey ofName(String name) {
        return new DuplicateKey("name", FoldedName.of(name));
    }

    /** What is stored for a contact's phone and e-mail. */
    static List<DuplicateKey> of(@Nullable String phone, @Nullable String email, BlindIndex index) {
        var keys = new ArrayList<DuplicateKey>();
        if (says(phone)) {
            keys.add(new DuplicateKey("phone", index.of("phone", phone(phone))));
        }
        if (says(email)) {
            keys.add(new DuplicateKey("email", index.of("email", email(email))));
        }
        return keys;
    }

    /** What may be stored, under whichever key that is configured. */
    public static List<DuplicateKey> candidates(@Nullable String phone, @Nullable String email, BlindIndex index) {
        var keys = new ArrayList<DuplicateKey>();
        if (says(phone)) {
            index.candidates("phone", phone(phone)).forEach(key -> keys.add(new DuplicateKey("phone", key)));
        }
        if (says(email)) {
            index.candidates("email", email(email)).forEach(key -> keys.add(new DuplicateKey("email", key)));
        }
        return keys;
    }

    /** Digits alone, without the country's prefix. */
    public static String phone(@Nullable String phone) {
        var digits = NO_DIGIT.matcher(narrow(phone)).replaceAll("");
        return MAINLAND.matcher(digits).matches() ? digits.substring(digits.length() - 11) : digits;
    }

    static String email(@Nullable String email) {
        return narrow(email).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean says(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String narrow(@Nullable String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
