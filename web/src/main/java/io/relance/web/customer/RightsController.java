package io.relance.web.customer;

import io.relance.customer.CustomerRights;
import io.relance.identity.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/{id}/rights")
class RightsController {

    private final CustomerRights rights;

    RightsController(CustomerRights rights) {
        this.rights = rights;
    }

    @GetMapping
    @Operation(
            summary = "What the caller may do with the customer",
            description =
                    "For whoever may see it. change: the record, contacts, files, purchases and sharing; record: conversations; serve: open and"
                            + " close service requests; give: to another owner.")
    Mono<CustomerRights.Rights> rights(@PathVariable UUID id, User user) {
        return rights.of(id, user);
    }
}
