package io.relance.task;

import io.relance.database.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user task of any process.
 *
 * @param processName what the model calls its process, null when it has no name
 * @param assignee the username, or null while candidates may claim it
 * @param assigneeName what to call the assignee, also one who has left; null for one whom nobody knows
 * @param about the JSON object in which its model says what it is about
 * @param state open, completed or canceled
 * @param priority 0 to 100, 50 if the model says nothing
 * @param formKey the version of the form that this task is filled in with
 */
public record Task(
        long key,
        long processInstanceKey,
        String processId,
        @Nullable String processName,
        String elementId,
        String name,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable String about,
        List<String> candidateGroups,
        List<String> candidateUsers,
        @Nullable Instant dueAt,
        int priority,
        @Nullable Long formKey,
        @Nullable String formId,
        String state,
        Instant createdAt,
        @Nullable Instant closedAt) {

    boolean isOpen() {
        return state.equals("open");
    }

    static Task read(Columns row) {
        return new Task(
                row.number("key"),
                row.number("process_instance_key"),
                row.text("process_id"),
                row.optionalText("process_name"),
                row.text("element_id"),
                row.text("name"),
                row.optionalUuid("customer_id"),
                row.optionalText("customer_name"),
                row.optionalText("assignee"),
                row.optionalText("assignee_name"),
                row.optionalText("about"),
                row.texts("candidate_groups"),
                row.texts("candidate_users"),
                row.optionalInstant("due_at"),
                row.required("priority", Integer.class),
                row.optionalNumber("form_key"),
                row.optionalText("form_id"),
                row.text("state"),
                row.instant("created_at"),
                row.optionalInstant("closed_at"));
    }
}
