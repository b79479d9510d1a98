package io.relance.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.relance.customer.Duplicates.Likely;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters to register a customer (P1), unchecked: everything may be missing or wrong.
 *
 * @param confirmedNotDuplicate somebody has seen what it may be a duplicate of, and says that it is not
 */
public record Registration(
        @Nullable String name,
        @Nullable String industry,
        @Nullable String size,
        @Nullable String source,
        @Nullable String firstContactOn,
        @Nullable String website,
        @Nullable String initialNeed,
        @Nullable String remarks,
        @Nullable String foundedOn,
        @Nullable List<@Nullable ContactEntry> contacts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean confirmedNotDuplicate) {

    /** Nobody has been asked yet whether it is a duplicate. */
    public Registration(
            @Nullable String name,
            @Nullable String industry,
            @Nullable String size,
            @Nullable String source,
            @Nullable String firstContactOn,
            @Nullable String website,
            @Nullable String initialNeed,
            @Nullable String remarks,
            @Nullable String foundedOn,
            @Nullable List<@Nullable ContactEntry> contacts) {
        this(name, industry, size, source, firstContactOn, website, initialNeed, remarks, foundedOn, contacts, null);
    }

    /** What a duplicate would be known by. */
    Likely likely() {
        var people = contacts == null
                ? List.<ContactEntry>of()
                : contacts.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        return new Likely(
                name == null ? "" : name,
                people.stream()
                        .map(ContactEntry::phone)
                        .flatMap(Registration::given)
                        .toList(),
                people.stream()
                        .map(ContactEntry::email)
                        .flatMap(Registration::given)
                        .toList());
    }

    List<ContactEntry> people() {
        return contacts == null
                ? List.of()
                : contacts.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }

    private static Stream<String> given(@Nullable String value) {
        return value == null || value.isBlank() ? Stream.empty() : Stream.of(value);
    }

    public record ContactEntry(
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String birthday) {}
}
