package io.relance.customer;

import io.relance.customer.Registration.ContactEntry;
import io.relance.refusal.Checks;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a registration must hold (P1, D2). */
final class RegistrationRules {

    private static final int LINE = 200;
    private static final int TEXT = 4000;
    private static final int MOST_CONTACTS = 50;
    static final Pattern WEBSITE = Pattern.compile("(https?://)?[^\\s/]+\\.[^\\s]+");
    /** A mainland mobile (11 digits), a landline with its area code, a 400 number, or an international number. */
    static final Pattern PHONE = Pattern.compile(
            "(\\+86[ -]?)?1[3-9]\\d([ -]?\\d{4}){2}|(0\\d{2,3}|\\+86[ -]?(10|[2-9]\\d{1,2}))[ -]?\\d{7,8}|400[ -]?\\d{3}[ -]?\\d{4}|\\+(?!86)\\d[\\d -]{5,18}");

    private RegistrationRules() {}

    static void check(Registration entry, Codes.Lists lists, LocalDate today) {
        var checks = new Checks()
                .requiredText("name", entry.name(), LINE)
                .required("industry", entry.industry())
                .oneOf("industry", entry.industry(), lists.codes("industry"))
                .required("size", entry.size())
                .oneOf("size", entry.size(), lists.codes("size"))
                .required("source", entry.source())
                .oneOf("source", entry.source(), lists.codes("source"))
                .text("website", entry.website(), LINE)
                .matches("website", entry.website(), WEBSITE, "website")
                .text("initialNeed", entry.initialNeed(), TEXT)
                .text("remarks", entry.remarks(), TEXT);
        checks.required("firstContactOn", entry.firstContactOn());
        checkDay(checks, "firstContactOn", entry.firstContactOn(), today);
        checkDay(checks, "foundedOn", entry.foundedOn(), today);
        checkContacts(checks, entry.contacts(), today);
        checks.orRefuse();
    }

    static void checkDay(Checks checks, String field, @Nullable String value, LocalDate today) {
        if (value == null || value.isBlank()) {
            return;
        }
        try {
            checks.that(!IsoTime.day(value).isAfter(today), field, "in-the-future");
        } catch (DateTimeException malformed) {
            checks.refuse(field, "date");
        }
    }

    private static void checkContacts(Checks checks, @Nullable List<@Nullable ContactEntry> contacts, LocalDate today) {
        if (contacts == null || contacts.isEmpty()) {
            checks.refuse("contacts", "required");
            return;
        }
        checks.that(contacts.size() <= MOST_CONTACTS, "contacts", "too-many", MOST_CONTACTS);
        for (int i = 0; i < Math.min(contacts.size(), MOST_CONTACTS); i++) {
            checkContact(checks, "contacts[" + i + "]", contacts.get(i), today);
        }
    }

    private static void checkContact(Checks checks, String path, @Nullable ContactEntry contact, LocalDate today) {
        if (contact == null) {
            checks.refuse(path, "required");
            return;
        }
        checks.requiredText(path + ".name", contact.name(), LINE)
                .requiredText(path + ".title", contact.title(), LINE)
                .matches(path + ".phone", contact.phone(), PHONE, "phone")
                .text(path + ".email", contact.email(), LINE)
                .email(path + ".email", contact.email());
        checkDay(checks, path + ".birthday", contact.birthday(), today);
    }
}
