package io.relance.service;

import io.relance.database.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer asked of service.
 *
 * @param customerOwner the username of whose customer it is
 * @param customerVisible whether whoever asked may see the customer too: whoever does service sees requests of customers that they do not see
 * @param kind inquiry, urgent-fault, grave-complaint or churn-risk (V1 to V3)
 * @param status open, in-progress once work has begun, resolved once the task of the model says how it was settled, or closed
 * @param openedBy a username, or {@code system} where a model opened it
 */
public record ServiceRequest(
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
        @Nullable String rootCause) {

    public static final List<String> KINDS = List.of("inquiry", "urgent-fault", "grave-complaint", "churn-risk");
    public static final List<String> STATES = List.of("open", "in-progress", "resolved", "closed");

    static ServiceRequest read(Columns row) {
        return new ServiceRequest(
                row.uuid("id"),
                row.text("number"),
                row.uuid("customer_id"),
                row.text("customer_name"),
                row.text("customer_owner"),
                row.required("customer_visible", Boolean.class),
                row.text("kind"),
                row.text("subject"),
                row.optionalText("text"),
                row.text("status"),
                row.text("opened_by"),
                row.instant("opened_at"),
                row.optionalInstant("started_at"),
                row.optionalInstant("resolved_at"),
                row.optionalInstant("closed_at"),
                row.optionalText("resolution"),
                row.optionalText("root_cause"));
    }
}
