package io.relance.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person at the customer (D2). */
public record Contact(
        UUID id,
        String name,
        String title,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate birthday) {}
