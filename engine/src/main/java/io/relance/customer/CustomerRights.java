package io.relance.customer;

import io.relance.identity.Role;
import io.relance.identity.User;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody may do with a customer, so that nothing else is offered; each command asks again. */
@Component
public class CustomerRights {

    private final Customers customers;
    private final Ownership ownership;

    CustomerRights(Customers customers, Ownership ownership) {
        this.customers = customers;
        this.ownership = ownership;
    }

    /** Emits {@link io.relance.refusal.NotFound} for a customer that is not the viewer's to see. */
    public Mono<Rights> of(UUID id, User viewer) {
        return customers
                .visible(id, viewer)
                .flatMap(customer -> Mono.zip(
                        customers.mayChange(id, viewer),
                        customers.mayWork(id, viewer),
                        ownership.mayGive(viewer, customer)))
                .map(may -> new Rights(may.getT1(), may.getT2(), may.getT2() || serves(viewer), may.getT3()));
    }

    private static boolean serves(User viewer) {
        return viewer.role() == Role.SERVICE;
    }

    /**
     * What somebody may do with a customer.
     *
     * @param change the record, its contacts, files and purchases, and share it
     * @param record conversations
     * @param serve open and close service requests
     * @param give to another owner
     */
    public record Rights(boolean change, boolean record, boolean serve, boolean give) {}
}
