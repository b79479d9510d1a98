package io.relance.pipeline;

import io.relance.database.Columns;
import io.relance.pipeline.Pipeline.Visit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pipeline before its history is read. */
record Head(
        long key,
        @Nullable UUID customerId,
        @Nullable String customerName,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt) {

    private static final int FIRST_STEP = 1;

    static Head read(Columns row) {
        return new Head(
                row.number("key"),
                row.optionalUuid("customer_id"),
                row.optionalText("customer_name"),
                row.text("state"),
                row.instant("started_at"),
                row.optionalInstant("ended_at"));
    }

    Pipeline with(List<Visit> history) {
        var here = where(history);
        return new Pipeline(
                String.valueOf(key),
                customerId,
                customerName,
                status(),
                here == null ? FIRST_STEP : here.step(),
                here == null ? null : here.elementId(),
                here == null ? null : here.name(),
                here == null ? startedAt : here.startedAt(),
                startedAt,
                endedAt,
                history);
    }

    /** The last element that is not left yet, or else the last of all. */
    private static @Nullable Visit where(List<Visit> history) {
        var open = history.reversed().stream()
                .filter(visit -> visit.endedAt() == null)
                .findFirst();
        return open.orElseGet(() -> history.isEmpty() ? null : history.getLast());
    }

    private String status() {
        return switch (state) {
            case "active" -> "running";
            case "completed" -> "finished";
            default -> "canceled";
        };
    }
}
