package io.relance.web.customer;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.Contact;
import io.relance.customer.ContactBook;
import io.relance.customer.ContactDetails;
import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/{id}/contacts")
class ContactController {

    private final ContactBook book;

    ContactController(ContactBook book) {
        this.book = book;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a contact (D2)",
            description = "For whoever may write the customer. The same Idempotency-Key answers with the same contact.")
    Mono<Contact> add(
            @PathVariable UUID id,
            @RequestBody ContactDetails entry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            User user) {
        new Checks().text("Idempotency-Key", key, 200).orRefuse();
        return book.add(id, entry, key, user);
    }

    @PutMapping("/{contact}")
    @Operation(
            summary = "Makes a contact what the body says, whole",
            description =
                    "version is that of the customer from which the edit was made. When this contact has changed since, the answer is"
                            + " 409 and says what.")
    Mono<Contact> change(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestParam(required = false) @Nullable Long version,
            @RequestBody ContactDetails entry,
            User user) {
        new Checks().required("version", version).orRefuse();
        return book.change(id, contact, entry, requireNonNullElse(version, -1L), user);
    }

    @DeleteMapping("/{contact}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a contact", description = "The last one stays: 409.")
    Mono<Void> remove(@PathVariable UUID id, @PathVariable UUID contact, User user) {
        return book.remove(id, contact, user);
    }
}
