package io.relance.service;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Which of the service requests that somebody may see; null and nothing do not narrow.
 *
 * @param assignee the username of whoever has the open task of the request
 * @param overdue whether that task must be past its due date
 */
public record ServiceSearch(
        @Nullable UUID customerId,
        List<String> statuses,
        List<String> kinds,
        @Nullable String assignee,
        boolean overdue) {

    /** Over a row of {@code service_request} with the alias {@code s}; a part that does not narrow is not there. */
    String condition() {
        return (customerId == null ? "" : " and s.customer_id = :customer")
                + (statuses.isEmpty() ? "" : " and s.status = any(:statuses)")
                + (kinds.isEmpty() ? "" : " and s.kind = any(:kinds)")
                + work();
    }

    private String work() {
        if (assignee == null && !overdue) {
            return "";
        }
        return " and exists (select from task_about a join task t on t.element_instance_key = a.element_instance_key"
                + " where a.service_request_id = s.id and t.state = 'open'"
                + (assignee == null ? "" : " and t.assignee = lower(:assignee)")
                + (overdue ? " and t.due_at < :now" : "")
                + ")";
    }

    GenericExecuteSpec bind(GenericExecuteSpec query) {
        var bound = customerId == null ? query : query.bind("customer", customerId);
        bound = statuses.isEmpty() ? bound : bound.bind("statuses", statuses.toArray(String[]::new));
        bound = kinds.isEmpty() ? bound : bound.bind("kinds", kinds.toArray(String[]::new));
        return assignee == null ? bound : bound.bind("assignee", assignee);
    }
}
