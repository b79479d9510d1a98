package io.relance.web.delivery;

import io.relance.correspondence.Consents;
import io.relance.customer.Customers;
import io.relance.customer.Masks;
import io.relance.delivery.DeliveryLog;
import io.relance.delivery.DeliveryRecord;
import io.relance.identity.User;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/{id}")
class CustomerMailController {

    private final Customers customers;
    private final DeliveryLog log;
    private final Consents consents;

    CustomerMailController(Customers customers, DeliveryLog log, Consents consents) {
        this.customers = customers;
        this.log = log;
        this.consents = consents;
    }

    @GetMapping("/mails")
    @Operation(
            summary = "What was written to the customer's contacts in our name, or why it was not; newest first",
            description =
                    "For whoever may see the customer; the address is masked for who may not change it. reason: no-address, unsubscribed,"
                            + " no-consent, suppressed.")
    Mono<Page<DeliveryRecord>> mails(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        var before = Cursor.decode(cursor, UUID::fromString);
        return customers
                .visible(id, user)
                .then(Mono.defer(() -> log.toCustomer(id, before, size + 1)))
                .zipWith(customers.mayChange(id, user), CustomerMailController::shown)
                .map(found -> Page.of(found, size, mail -> mail.id().toString()));
    }

    private static List<DeliveryRecord> shown(List<DeliveryRecord> mails, boolean whole) {
        return whole
                ? mails
                : mails.stream()
                        .map(mail -> mail.at(mail.address().isEmpty() ? "" : Masks.email(mail.address())))
                        .toList();
    }

    @GetMapping("/contacts/{contact}/mail-consent")
    @Operation(
            summary =
                    "Whether the contact wants greetings, surveys and product news; wanted is null while nothing was said")
    Mono<Consents.Said> consent(@PathVariable UUID id, @PathVariable UUID contact, User user) {
        return address(id, contact, user).flatMap(consents::said);
    }

    @PutMapping("/contacts/{contact}/mail-consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Notes what the contact said about greetings, surveys and product news",
            description = "It holds for the e-mail address, wherever else it stands.")
    Mono<Void> note(@PathVariable UUID id, @PathVariable UUID contact, @RequestBody Wish wish, User user) {
        if (wish.wanted() == null) {
            throw InvalidInput.in("wanted", "required");
        }
        var wanted = wish.wanted();
        return address(id, contact, user).flatMap(address -> consents.note(address, wanted, user.username()));
    }

    private Mono<String> address(UUID id, UUID contact, User user) {
        return customers
                .visible(id, user)
                .flatMapIterable(customer -> customer.contacts())
                .filter(found -> found.id().equals(contact))
                .next()
                .flatMap(found -> Mono.justOrEmpty(found.email()))
                .switchIfEmpty(Mono.error(() -> new NotFound("No contact with an e-mail " + contact)));
    }

    record Wish(@Nullable Boolean wanted) {}
}
