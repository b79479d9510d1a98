package io.relance.notification;

import io.relance.database.Columns;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as it is at this moment; without an assignee also while nobody active has it. */
record TaskNow(long key, boolean open, @Nullable UUID assigneeId) {

    static TaskNow read(Columns row) {
        return new TaskNow(row.number("key"), row.required("open", Boolean.class), row.optionalUuid("assignee_id"));
    }

    boolean makesUntrue(Telling telling) {
        return !open
                || telling.callsToWork()
                        && assigneeId != null
                        && !assigneeId.equals(telling.person().id());
    }
}
