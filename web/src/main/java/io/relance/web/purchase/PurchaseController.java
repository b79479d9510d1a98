package io.relance.web.purchase;

import io.relance.customer.Customers;
import io.relance.identity.User;
import io.relance.purchase.Purchase;
import io.relance.purchase.PurchaseEntry;
import io.relance.purchase.Purchases;
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
@RequestMapping("/api/customers/{id}/purchases")
class PurchaseController {

    private final Purchases purchases;
    private final Customers customers;

    PurchaseController(Purchases purchases, Customers customers) {
        this.purchases = purchases;
        this.customers = customers;
    }

    /** Records a purchase and has its growth looked at (C6, D9). The same Idempotency-Key answers with the same purchase. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Purchase> add(
            @PathVariable UUID id,
            @RequestBody PurchaseEntry entry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            User user) {
        new Checks().text("Idempotency-Key", key, 200).orRefuse();
        return purchases.record(id, entry, key, user);
    }

    @GetMapping
    @Operation(summary = "What the customer bought, newest first", description = "For whoever may see the customer.")
    Mono<Page<Purchase>> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        var after = Cursor.decode(cursor, Purchases.Position::parse);
        return customers
                .visible(id, user)
                .then(Mono.defer(() -> purchases.of(id, after, size + 1)))
                .map(found ->
                        Page.of(found, size, last -> Purchases.Position.of(last).toString()));
    }
}
