package io.relance.task;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.refusal.InvalidInput;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.assign}: says who does what comes next (P5). Header {@code policy} is owner, or a role
 * whose first member by name takes it; header {@code result} names the variable that gets the username.
 */
@Component
class AssignBlock implements JobHandler {

    private final Customers customers;
    private final Users users;

    AssignBlock(Customers customers, Users users) {
        this.customers = customers;
        this.users = users;
    }

    @Override
    public String type() {
        return "relance.assign";
    }

    @Override
    public List<String> variables() {
        return List.of("customerId");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        var result = job.optionalHeader("result").orElse("assignee");
        return chosen(job)
                .map(user -> Map.<String, Object>of(result, user.username()))
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("policy", "nobody", job.header("policy"))));
    }

    private Mono<User> chosen(Job job) {
        var policy = job.header("policy");
        if (policy.equals("owner")) {
            return customers.byId(job.uuid("customerId")).map(Customer::ownerId).flatMap(users::byId);
        }
        return Mono.justOrEmpty(Role.find(policy))
                .flatMap(role -> users.withRole(role).next());
    }
}
