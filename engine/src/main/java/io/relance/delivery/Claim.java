package io.relance.delivery;

import io.relance.delivery.DeliveryFailure.Temporary;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this node has taken, until its lease ends.
 *
 * @param attempt counts all attempts ever, and makes sure that only the latest taker writes that it failed
 * @param tries counts the attempts since it was queued, or last sent again by hand
 * @param triedSince when the first of them was
 * @param until when the lease ends, if it is not renewed
 * @param mailbox what a refusal of the address is remembered by
 * @param obstacle why it is not even tried
 * @param fault why it cannot be tried now
 */
record Claim(
        Channel channel,
        int attempt,
        int tries,
        Instant triedSince,
        Instant until,
        String mailbox,
        @Nullable NotSent obstacle,
        @Nullable Temporary fault,
        Parcel parcel) {

    UUID id() {
        return parcel.id();
    }

    Optional<NotSent> hindered() {
        return Optional.ofNullable(obstacle);
    }
}
