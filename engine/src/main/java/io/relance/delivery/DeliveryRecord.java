package io.relance.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery.
 *
 * @param state a {@link DeliveryState}
 * @param reason why it was not sent: a {@link NotSent}
 * @param recipient the username of whom it is for; of a mail to a customer, of the one in whose name it is written
 * @param address the e-mail address, or the host of what is registered; empty where there is none
 * @param customerId of a mail to a customer
 * @param kind of a mail to a customer, such as greeting
 * @param dueAt when it is tried next, if it is queued
 */
public record DeliveryRecord(
        UUID id,
        String channel,
        String state,
        @Nullable String reason,
        @Nullable String recipient,
        @Nullable String recipientName,
        String address,
        String subject,
        String link,
        @Nullable UUID customerId,
        @Nullable String kind,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant sentAt) {

    /** With another address, and without what the other side said, which may name it. */
    public DeliveryRecord at(String otherAddress) {
        return new DeliveryRecord(
                id,
                channel,
                state,
                reason,
                recipient,
                recipientName,
                otherAddress,
                subject,
                link,
                customerId,
                kind,
                attempts,
                null,
                createdAt,
                dueAt,
                sentAt);
    }
}
