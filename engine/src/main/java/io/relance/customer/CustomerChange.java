package io.relance.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line of the change log (D4).
 *
 * @param field as the record calls it, such as {@code name}, {@code needs.budgetMin}, {@code contact.phone}, {@code milestone.title}
 * @param subjectId the contact or milestone whose field it is, if any
 * @param subject what that was called at that time
 * @param changedBy the username, or {@code system}
 */
public record CustomerChange(
        UUID id,
        String field,
        @Nullable UUID subjectId,
        @Nullable String subject,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        String changedBy,
        Instant changedAt) {

    CustomerChange with(@Nullable JsonNode otherBefore, @Nullable JsonNode otherAfter) {
        return new CustomerChange(id, field, subjectId, subject, otherBefore, otherAfter, changedBy, changedAt);
    }

    /** For whoever may not see what is sensitive (D11). */
    public CustomerChange masked() {
        return Masks.sensitive(this);
    }
}
