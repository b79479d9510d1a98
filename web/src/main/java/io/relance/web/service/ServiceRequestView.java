package io.relance.web.service;

import io.relance.service.ServiceRequest;
import io.relance.task.RequestTask;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service request with the task in which it is worked on.
 *
 * @param customerOwner the username of whose customer it is
 * @param customerVisible whether the caller may see the customer too
 * @param kind inquiry, urgent-fault, grave-complaint or churn-risk
 * @param status open, in-progress, resolved or closed
 * @param openedBy a username, or {@code system} where a model opened it
 * @param task null where nobody has anything to do for it
 */
record ServiceRequestView(
        UUID id,
        String number,
        UUID customerId,
        String customerName,
        String customerOwner,
        boolean customerVisible,
        String kind,
        String subject,
        @Nullable String text,
        String status,
        String openedBy,
        Instant openedAt,
        @Nullable Instant startedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String resolution,
        @Nullable String rootCause,
        @Nullable RequestWork task) {

    static ServiceRequestView of(ServiceRequest request, @Nullable RequestTask task, Instant now) {
        return new ServiceRequestView(
                request.id(),
                request.number(),
                request.customerId(),
                request.customerName(),
                request.customerOwner(),
                request.customerVisible(),
                request.kind(),
                request.subject(),
                request.text(),
                request.status(),
                request.openedBy(),
                request.openedAt(),
                request.startedAt(),
                request.resolvedAt(),
                request.closedAt(),
                request.resolution(),
                request.rootCause(),
                task == null ? null : RequestWork.of(task, now));
    }

    /**
     * What is to be done for it.
     *
     * @param key of the task, null where it is not the caller's to see
     * @param assignee the username, null while candidates may claim it
     */
    record RequestWork(
            @Nullable String key,
            String elementId,
            String name,
            @Nullable String assignee,
            @Nullable Instant dueAt,
            boolean overdue) {

        static RequestWork of(RequestTask task, Instant now) {
            return new RequestWork(
                    task.key() == null ? null : String.valueOf(task.key()),
                    task.elementId(),
                    task.name(),
                    task.assignee(),
                    task.dueAt(),
                    task.dueAt() != null && task.dueAt().isBefore(now));
        }
    }
}
