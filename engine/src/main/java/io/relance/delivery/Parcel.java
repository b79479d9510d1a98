package io.relance.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier takes to one address.
 *
 * @param id the same at every attempt
 * @param to the e-mail address, or the host of the endpoint
 * @param content its link is a whole address
 * @param endpoint of every channel but mail
 */
public record Parcel(
        UUID id,
        Instant createdAt,
        String to,
        Content content,
        Envelope envelope,
        @Nullable Endpoint endpoint) {}
