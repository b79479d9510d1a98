package io.relance.customer;

import java.util.UUID;
import reactor.core.publisher.Flux;

/** Under which keys besides the customer's own instances wait for what befalls the customer: of those of one model that share a key, a message reaches one. */
public interface MessageKeys {

    Flux<String> of(UUID customer);
}
