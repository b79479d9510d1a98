package io.relance.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a visit (F8). */
public record VisitReport(
        UUID id, String report, @Nullable String improvements, String recordedBy, Instant recordedAt) {}
