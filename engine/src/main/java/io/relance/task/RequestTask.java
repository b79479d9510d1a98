package io.relance.task;

import io.relance.database.Columns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The open task in which a service request is worked on; of several, the one that is due first.
 *
 * @param key of the task, null where it is not the viewer's to see
 * @param assignee the username, null while candidates may claim it
 */
public record RequestTask(
        UUID requestId,
        @Nullable Long key,
        String elementId,
        String name,
        @Nullable String assignee,
        @Nullable Instant dueAt) {

    static RequestTask read(Columns row) {
        return new RequestTask(
                row.uuid("service_request_id"),
                row.optionalNumber("visible_key"),
                row.text("element_id"),
                row.text("name"),
                row.optionalText("assignee"),
                row.optionalInstant("due_at"));
    }
}
