package io.relance.handover;

import io.relance.database.Columns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a handover of everything has come.
 *
 * @param finishedAt none while it goes on
 * @param failure why it was given up: {@code new-owner-left}
 */
public record WorkHandover(
        UUID id,
        String from,
        String to,
        String by,
        String reason,
        Instant startedAt,
        long customersTotal,
        long customersDone,
        long tasksTotal,
        long tasksDone,
        @Nullable Instant finishedAt,
        @Nullable String failure) {

    static WorkHandover read(Columns row) {
        return new WorkHandover(
                row.uuid("id"),
                row.text("from_username"),
                row.text("to_username"),
                row.text("handed_by"),
                row.text("reason"),
                row.instant("started_at"),
                row.number("customers_total"),
                row.number("customers_done"),
                row.number("tasks_total"),
                row.number("tasks_done"),
                row.optionalInstant("finished_at"),
                row.optionalText("failure"));
    }
}
