package io.relance.delivery;

import reactor.core.publisher.Mono;

/**
 * Takes parcels out on one channel. Completes when the other side has accepted it, and fails as {@link DeliveryFailure} says;
 * never hangs. Called again for the same parcel until it has completed: at least once.
 */
public interface Carrier {

    Channel channel();

    Mono<Void> carry(Parcel parcel);
}
