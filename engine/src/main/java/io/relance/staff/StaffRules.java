package io.relance.staff;

import io.relance.identity.Role;
import io.relance.refusal.Checks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be written about people, each fault by its field. */
final class StaffRules {

    /** Names and departments. */
    private static final int LINE = 100;

    private static final int SHORTEST_PASSWORD = 10;
    /** More than this is not looked at by bcrypt. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final List<String> LOCALES = List.of("zh-CN", "en");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,49}");
    private static final Pattern MOBILE =
            Pattern.compile("(\\+86[ -]?)?1[3-9]\\d([ -]?\\d{4}){2}|\\+(?!86)\\d[\\d -]{5,18}");

    private StaffRules() {}

    static void checkNew(StaffEntry entry) {
        check(entry)
                .requiredText("username", entry.username(), 50)
                .matches("username", entry.username(), USERNAME, "username")
                .orRefuse();
    }

    static void checkChanged(StaffEntry entry) {
        check(entry).required("version", entry.version()).orRefuse();
    }

    private static Checks check(StaffEntry entry) {
        return new Checks()
                .requiredText("displayName", entry.displayName(), LINE)
                .text("number", entry.number(), LINE)
                .text("department", entry.department(), LINE)
                .required("role", entry.role())
                .oneOf("role", entry.role(), Role.codes().toList())
                .requiredText("email", entry.email(), 320)
                .email("email", entry.email())
                .text("phone", entry.phone(), LINE)
                .matches("phone", entry.phone(), MOBILE, "mobile")
                .oneOf("locale", entry.locale(), LOCALES);
    }

    /** Of a password that somebody has chosen, and the phone that a newcomer confirms with it. */
    static void checkChosen(NewPassword entry, String username, boolean settled) {
        var checks = new Checks()
                .requiredText("current", entry.current(), 200)
                .requiredText("password", entry.password(), 200)
                .text("phone", entry.phone(), LINE)
                .matches("phone", entry.phone(), MOBILE, "mobile");
        if (!settled) {
            checks.required("phone", entry.phone());
        }
        checkPassword(checks, entry, username);
        checks.orRefuse();
    }

    private static void checkPassword(Checks checks, NewPassword entry, String username) {
        var password = entry.password();
        if (password == null || password.isBlank()) {
            return;
        }
        checks.that(password.length() >= SHORTEST_PASSWORD, "password", "too-short", SHORTEST_PASSWORD)
                .that(
                        bytes(password) <= LONGEST_PASSWORD_BYTES,
                        "password",
                        "password-too-long",
                        LONGEST_PASSWORD_BYTES)
                .that(!password.equals(entry.current()), "password", "password-same")
                .that(!lower(password).contains(username), "password", "password-username")
                .that(password.chars().distinct().count() > 3, "password", "password-simple");
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
