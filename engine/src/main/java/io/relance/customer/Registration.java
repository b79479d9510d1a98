package io.relance.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody enters to register a customer (P1), unchecked: everything may be missing or wrong. */
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
        @Nullable List<@Nullable ContactEntry> contacts) {

    public record ContactEntry(
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String birthday) {}
}
