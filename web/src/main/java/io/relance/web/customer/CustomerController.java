package io.relance.web.customer;

import io.relance.customer.Contract;
import io.relance.customer.Contracts;
import io.relance.customer.Conversations;
import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.customer.Interaction;
import io.relance.customer.InteractionEntry;
import io.relance.customer.Interactions;
import io.relance.customer.Registration;
import io.relance.customer.Registrations;
import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers")
class CustomerController {

    private final Registrations registrations;
    private final Customers customers;
    private final Interactions interactions;
    private final Conversations conversations;
    private final Contracts contracts;

    CustomerController(
            Registrations registrations,
            Customers customers,
            Interactions interactions,
            Conversations conversations,
            Contracts contracts) {
        this.registrations = registrations;
        this.customers = customers;
        this.interactions = interactions;
        this.conversations = conversations;
        this.contracts = contracts;
    }

    @PostMapping
    @Operation(
            summary = "Registers a customer, who belongs to the caller, and starts its pipeline",
            description =
                    "The same Idempotency-Key answers with the same customer. 409 with clashes when the customer is there already"
                            + " (sure), or may be: then confirmedNotDuplicate registers it all the same.")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Customer> register(
            @RequestBody Registration entry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            User user) {
        new Checks().text("Idempotency-Key", key, 200).orRefuse();
        return registrations.register(entry, key, user);
    }

    /** What is sensitive is masked for whoever may see the customer and not change it (D11). */
    @GetMapping("/{id}")
    Mono<Customer> one(@PathVariable UUID id, User user) {
        return customers.shown(id, user);
    }

    /** The conversations, newest first. */
    @GetMapping("/{id}/interactions")
    Mono<Page<Interaction>> interactions(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        var before = Cursor.decode(cursor, UUID::fromString);
        return customers
                .visible(id, user)
                .then(Mono.defer(() -> interactions.of(id, before, size + 1)))
                .map(found -> Page.of(found, size, last -> last.id().toString()));
    }

    /** Records a conversation that no task asked for (P4). The same Idempotency-Key answers with the same conversation. */
    @PostMapping("/{id}/interactions")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Interaction> record(
            @PathVariable UUID id,
            @RequestBody InteractionEntry entry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            User user) {
        new Checks().text("Idempotency-Key", key, 200).orRefuse();
        return conversations.record(id, entry, key, user);
    }

    /** The contracts, the last to end first. */
    @GetMapping("/{id}/contracts")
    Mono<Page<Contract>> contracts(@PathVariable UUID id, User user) {
        return customers.visible(id, user).then(contracts.of(id)).map(Page::whole);
    }
}
