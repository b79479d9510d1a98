package io.relance.web.customer;

import io.relance.customer.ChangeLog;
import io.relance.customer.Customer;
import io.relance.customer.CustomerChange;
import io.relance.customer.CustomerEdits;
import io.relance.customer.Customers;
import io.relance.customer.SensitiveViews;
import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/customers/{id}")
class RecordController {

    private final CustomerEdits edits;
    private final ChangeLog log;
    private final Customers customers;
    private final SensitiveViews views;

    RecordController(CustomerEdits edits, ChangeLog log, Customers customers, SensitiveViews views) {
        this.views = views;
        this.edits = edits;
        this.log = log;
        this.customers = customers;
    }

    @PatchMapping
    @Operation(
            summary = "Edits the record",
            description =
                    "For whoever may write the customer. Only the fields that are named change; null or a blank clears one that may"
                            + " be empty. version is the one that the edit was made from: when the customer has another by now, the answer is 409,"
                            + " and says what has changed since as changed: [{field, subject, yours, theirs, by, at}], and the version of now.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CustomerEdit.class))))
    Mono<Customer> edit(@PathVariable UUID id, @RequestBody JsonNode edit, User user) {
        return edits.edit(id, edit, user);
    }

    @GetMapping("/changes")
    @Operation(
            summary = "Who changed which field and when, newest first",
            description =
                    "For whoever may see the customer. field narrows to one of them: field=status is the history of the status.")
    Mono<Page<CustomerChange>> changes(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        new Checks().text("field", field, 100).orRefuse();
        var size = Cursor.limit(limit);
        var before = Cursor.decode(cursor, UUID::fromString);
        return customers
                .visible(id, user)
                .then(Mono.defer(() -> log.of(id, field, before, size + 1)))
                .zipWith(customers.mayChange(id, user), RecordController::shown)
                .map(found -> Page.of(found, size, change -> change.id().toString()));
    }

    private static List<CustomerChange> shown(List<CustomerChange> changes, boolean whole) {
        return whole ? changes : changes.stream().map(CustomerChange::masked).toList();
    }

    @PostMapping("/reveal")
    @Operation(
            summary = "The customer with nothing masked",
            description =
                    "For whoever sees the customer and may not change it, such as whoever has a task with it. Each view stands in the audit log.")
    Mono<Customer> reveal(@PathVariable UUID id, User user) {
        return views.reveal(id, user);
    }

    /** For the documentation: what is left out stays as it is. */
    record CustomerEdit(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            long version,

            @Nullable String name,

            @Schema(allowableValues = {"company", "person"}) @Nullable
            String kind,

            @Nullable String industry,
            @Nullable String size,
            @Nullable String source,
            @Nullable String firstContactOn,
            @Nullable String website,
            @Nullable String initialNeed,
            @Nullable String remarks,
            @Nullable String foundedOn,
            @Nullable String occupation,
            @Nullable String habits,
            @Nullable String strategy,

            @Schema(allowableValues = {"high", "mid", "low"}) @Nullable
            String valueTier,

            @Nullable List<String> tags) {}
}
