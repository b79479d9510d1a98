package io.relance.web.purchase;

import io.relance.care.ProductUpgrade;
import io.relance.care.ProductUpgrades;
import io.relance.identity.User;
import io.relance.refusal.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/product-upgrades")
class ProductUpgradeController {

    private final ProductUpgrades upgrades;

    ProductUpgradeController(ProductUpgrades upgrades) {
        this.upgrades = upgrades;
    }

    /** Tells every customer who bought the product of its news (C4): for marketing, managers and up. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ProductUpgrade> announce(
            @RequestBody ProductUpgrade.Entry entry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            User user) {
        new Checks().text("Idempotency-Key", key, 200).orRefuse();
        return upgrades.announce(entry, key, user);
    }
}
