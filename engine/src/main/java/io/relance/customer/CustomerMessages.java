package io.relance.customer;

import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the instances that wait for it what befalls a customer: one message for each key under which they wait. */
@Component
class CustomerMessages {

    private final List<MessageKeys> keys;
    private final Outbox outbox;

    CustomerMessages(List<MessageKeys> keys, Outbox outbox) {
        this.keys = keys;
        this.outbox = outbox;
    }

    /** Joins the caller's transaction. */
    Mono<Void> tell(UUID customer, String name, Map<String, Object> variables) {
        return Flux.fromIterable(keys)
                .concatMap(others -> others.of(customer))
                .startWith(customer.toString())
                .map(key -> new Message(name, key, variables))
                .collectList()
                .flatMap(outbox::addAll);
    }
}
