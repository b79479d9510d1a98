package io.relance.task;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import io.relance.refusal.InvalidInput;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.assign}: says who does what comes next (P5). Header {@code policy} is owner, or a role
 * whose first member by name takes it; header {@code result} names the variable that gets the username.
 */
@Component
class AssignBlock implements Block<AssignBlock.Input, Map<String, Object>> {

    private final Customers customers;
    private final Users users;

    AssignBlock(Customers customers, Users users) {
        this.customers = customers;
        this.users = users;
    }

    record Input(
            @Header String policy,
            @Header @Nullable String result,
            @Nullable UUID customerId) {}

    @Override
    public String type() {
        return "relance.assign";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Map<String, Object>> handle(Input input, Job job) {
        var result = requireNonNullElse(input.result(), "assignee");
        return chosen(input)
                .map(user -> Map.<String, Object>of(result, user.username()))
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("policy", "nobody", input.policy())));
    }

    private Mono<User> chosen(Input input) {
        if (input.policy().equals("owner")) {
            return Mono.justOrEmpty(input.customerId())
                    .switchIfEmpty(Mono.error(() -> InvalidInput.in("customerId", "variable-missing")))
                    .flatMap(customers::byId)
                    .map(Customer::ownerId)
                    .flatMap(users::byId);
        }
        return Mono.justOrEmpty(Role.find(input.policy()))
                .flatMap(role -> users.withRole(role).next());
    }
}
