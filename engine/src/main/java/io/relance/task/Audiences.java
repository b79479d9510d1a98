package io.relance.task;

import io.relance.customer.Customers;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.process.Options;
import io.relance.refusal.InvalidInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whom a model means: assignee, manager, owner, recipient (the username in the variable {@code recipient}), user:NAME, role:NAME,
 * or a role alone. Where the one who is meant has left, somebody stands in.
 */
@Component
class Audiences {

    private static final String USER = "user:";
    private static final String ROLE = "role:";

    static final Options OPTIONS = Options.of("assignee", "manager", "owner", "recipient")
            .or(Role.codes())
            .or(Role.codes().map(ROLE::concat))
            .orBeginningWith(USER);

    private final Users users;
    private final Customers customers;
    private final TaskPeople people;

    Audiences(Users users, Customers customers, TaskPeople people) {
        this.users = users;
        this.customers = customers;
        this.people = people;
    }

    Flux<User> of(Audience audience, Task task) {
        return switch (audience.name()) {
            case "assignee" -> people.workersOrStandIns(task);
            case "manager" -> people.managers(task);
            case "owner" ->
                Mono.justOrEmpty(task.customerId()).flatMap(this::owner).flux();
            case "recipient" ->
                users.byUsername(audience.recipient()).flux().switchIfEmpty(Flux.defer(() -> people.standIns(task)));
            default -> named(audience);
        };
    }

    Flux<User> of(Audience audience, @Nullable UUID customer) {
        return switch (audience.name()) {
            case "owner", "assignee" -> required(customer).flatMap(this::owner).flux();
            case "manager" -> required(customer).flatMap(this::ownersManager).flux();
            case "recipient" -> users.byUsername(audience.recipient()).flux();
            default -> named(audience);
        };
    }

    /** Whoever leads the owner, where the owner has left. */
    private Mono<User> owner(UUID customer) {
        return customers
                .byId(customer)
                .flatMap(found ->
                        users.byId(found.ownerId()).switchIfEmpty(Mono.defer(() -> users.managerOf(found.ownerId()))));
    }

    private Mono<User> ownersManager(UUID customer) {
        return customers.byId(customer).flatMap(found -> users.managerOf(found.ownerId()));
    }

    /** What is none of the options never comes here. */
    private Flux<User> named(Audience audience) {
        var name = audience.name();
        if (name.startsWith(USER)) {
            return users.byUsername(name.substring(USER.length())).flux();
        }
        return Role.find(name.startsWith(ROLE) ? name.substring(ROLE.length()) : name)
                .map(users::withRole)
                .orElseThrow();
    }

    private static Mono<UUID> required(@Nullable UUID customer) {
        return Mono.justOrEmpty(customer)
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("customerId", "variable-missing")));
    }

    record Audience(String name, String recipient) {}
}
