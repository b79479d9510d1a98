package io.relance.web.customer;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.Customer;
import io.relance.customer.Ownership;
import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/{id}/owner")
class OwnerController {

    private final Ownership ownership;

    OwnerController(Ownership ownership) {
        this.ownership = ownership;
    }

    @GetMapping
    @Operation(
            summary = "Whose the customer is",
            description = "For whoever may see it; mayGive says whether the caller may give it to somebody else.")
    Mono<Ownership.Owner> owner(@PathVariable UUID id, User user) {
        return ownership.of(id, user);
    }

    @PutMapping
    @Operation(
            summary = "Gives the customer to somebody else, with its open tasks (F11, U4)",
            description =
                    "For the owner's manager, directors and administrators. The tasks follow within a moment. A version that is not the"
                            + " customer's any more is a conflict.")
    Mono<Customer> give(@PathVariable UUID id, @RequestBody NewOwner to, User user) {
        new Checks()
                .requiredText("username", to.username(), 100)
                .required("version", to.version())
                .orRefuse();
        return ownership.give(id, String.valueOf(to.username()), requireNonNullElse(to.version(), -1L), user);
    }

    record NewOwner(@Nullable String username, @Nullable Long version) {}
}
