package io.relance.service;

import io.relance.refusal.Checks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters to open a service request, unchecked: everything may be missing or wrong.
 *
 * @param customerId a customer that the caller may see
 * @param kind inquiry, urgent-fault, grave-complaint or churn-risk
 */
public record ServiceRequestEntry(
        @Nullable String customerId,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String text) {

    private static final int LINE = 200;
    private static final int TEXT = 4000;

    /** Refuses by field what is missing or wrong. */
    NewServiceRequest checked(String by) {
        var customer = uuid(customerId);
        new Checks()
                .required("customerId", customerId)
                .that(customer != null || customerId == null || customerId.isBlank(), "customerId", "malformed")
                .required("kind", kind)
                .oneOf("kind", kind, ServiceRequest.KINDS)
                .requiredText("subject", subject, LINE)
                .text("text", text, TEXT)
                .orRefuse();
        return new NewServiceRequest(
                customer == null ? new UUID(0, 0) : customer, String.valueOf(kind), String.valueOf(subject), text, by);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
