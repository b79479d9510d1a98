package io.relance.service;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.customer.RequestKeys;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.refusal.Conflict;
import io.relance.refusal.NotFound;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Opens and closes service requests: the record and the message that the models wait for commit together (V). */
@Component
public class ServiceDesk {

    private final ServiceRequests requests;
    private final ServiceRequestRows rows;
    private final Customers customers;
    private final RequestKeys keys;
    private final Outbox outbox;
    private final TransactionalOperator transaction;

    ServiceDesk(
            ServiceRequests requests,
            ServiceRequestRows rows,
            Customers customers,
            RequestKeys keys,
            Outbox outbox,
            TransactionalOperator transaction) {
        this.requests = requests;
        this.rows = rows;
        this.customers = customers;
        this.keys = keys;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Emits InvalidInput, naming every field that is wrong. */
    public Mono<ServiceRequest> open(ServiceRequestEntry entry, @Nullable String requestKey, User by) {
        return Mono.fromSupplier(() -> entry.checked(by.username()))
                .delayUntil(request -> customer(request.customerId(), by))
                .flatMap(request ->
                        keys.once(RequestKeys.within("service-requests", requestKey), by, entry, open(request)))
                .flatMap(id -> requests.visible(id, by))
                .as(transaction::transactional);
    }

    /** Whoever does service serves every customer, as {@link ServiceRequests} shows every service request. */
    private Mono<Customer> customer(UUID id, User by) {
        return by.role() == Role.SERVICE
                ? customers.byId(id).switchIfEmpty(Mono.error(() -> new NotFound("No customer " + id)))
                : customers.workable(id, by);
    }

    /** Joins the caller's transaction. Emits the new id; empty when there is no such customer. */
    Mono<UUID> open(NewServiceRequest request) {
        return customers.byId(request.customerId()).flatMap(customer -> open(request, customer));
    }

    private Mono<UUID> open(NewServiceRequest request, Customer customer) {
        return rows.insert(request).delayUntil(id -> outbox.add(opened(id, request, customer)));
    }

    private static Message opened(UUID id, NewServiceRequest request, Customer customer) {
        return new Message(
                "service-request-opened",
                id.toString(),
                Map.of(
                        "serviceRequestId", id.toString(),
                        "customerId", customer.id().toString(),
                        "owner", customer.ownerUsername(),
                        "kind", request.kind(),
                        "subject", request.subject().strip()));
    }

    /** {@link Conflict} when it is closed already. Whoever may only look at the customer closes nothing. */
    public Mono<Void> close(UUID id, @Nullable String resolution, User by) {
        return requests.visible(id, by)
                .delayUntil(request -> customer(request.customerId(), by))
                .flatMap(request -> rows.close(id, resolution))
                .filter(closed -> closed)
                .switchIfEmpty(Mono.error(() -> new Conflict("Service request " + id + " is closed")))
                .flatMap(closed -> outbox.add(new Message(
                        "service-request-closed", id.toString(), Map.of("serviceRequestId", id.toString()))))
                .as(transaction::transactional);
    }
}
