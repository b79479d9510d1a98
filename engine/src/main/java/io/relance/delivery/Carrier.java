package io.relance.delivery;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Takes parcels out on one channel. Completes when the other side has accepted it, and fails as {@link DeliveryFailure} says;
 * never hangs, and gives nothing up that may still be accepted. Called again for the same parcel until it has completed: at least once.
 */
public interface Carrier {

    Channel channel();

    /** The longest that it waits for one answer. */
    Duration patience();

    Mono<Void> carry(Parcel parcel);
}
