package io.relance.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a customer.
 *
 * @param jobKey the job that causes it: one job, one mail
 * @param senderId in whose name it is written
 * @param kind what it is about, such as {@code greeting}
 * @param to empty where there is nobody to write to
 */
public record CustomerMail(
        long jobKey,
        UUID customerId,
        @Nullable UUID senderId,
        String kind,
        String to,
        Content content,
        Envelope envelope) {}
