package io.relance.attachment;

import io.relance.database.Columns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file.
 *
 * @param interactionId the conversation that it belongs to, if any
 * @param mediaType what its content is, whatever its sender called it
 * @param sha256 of its content, in hexadecimal
 */
public record Attachment(
        UUID id,
        UUID customerId,
        @Nullable UUID interactionId,
        String name,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {

    static Attachment read(Columns row) {
        return new Attachment(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.optionalUuid("interaction_id"),
                row.text("name"),
                row.text("media_type"),
                row.number("size"),
                row.text("sha256"),
                row.text("uploaded_by"),
                row.instant("uploaded_at"));
    }
}
