package io.relance.task;

import io.relance.customer.Customer;
import io.relance.customer.CustomerFacts;
import io.relance.customer.Customers;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import io.relance.refusal.InvalidInput;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.notify}: tells the audience of a task or of a customer. Headers: {@code kind}, and
 * {@code audience} as assignee, manager, owner or role:NAME. A task that is closed by now is not spoken of any more.
 */
@Component
class NotifyBlock implements Block<NotifyBlock.Input, Void> {

    private final Tasks tasks;
    private final TaskAlerts alerts;
    private final Customers customers;
    private final CustomerFacts facts;
    private final Users users;
    private final Notifier notifier;

    NotifyBlock(
            Tasks tasks, TaskAlerts alerts, Customers customers, CustomerFacts facts, Users users, Notifier notifier) {
        this.tasks = tasks;
        this.alerts = alerts;
        this.customers = customers;
        this.facts = facts;
        this.users = users;
        this.notifier = notifier;
    }

    record Input(
            @Header String kind,
            @Header String audience,
            @Nullable Long taskKey,
            @Nullable UUID customerId,
            @Nullable String contractNumber,
            @Nullable Instant endsAt) {}

    @Override
    public String type() {
        return "relance.notify";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Void> handle(Input input, Job job) {
        return input.taskKey() == null ? tellOfCustomer(input, job) : tellOfTask(input, job, input.taskKey());
    }

    private Mono<Void> tellOfTask(Input input, Job job, long key) {
        return tasks.byKey(key)
                .filter(Task::isOpen)
                .flatMap(task -> audience(input, task)
                        .collectList()
                        .flatMap(people -> alerts.tell(factKey(job), input.kind(), task, people)));
    }

    private Flux<User> audience(Input input, Task task) {
        return switch (input.audience()) {
            case "assignee" -> alerts.workers(task);
            case "manager" -> alerts.workers(task).concatMap(users::managerOf).distinct();
            case "owner" ->
                Mono.justOrEmpty(task.customerId()).flatMap(this::ownerOf).flux();
            default -> role(input);
        };
    }

    private Mono<Void> tellOfCustomer(Input input, Job job) {
        return Mono.justOrEmpty(input.customerId())
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("customerId", "variable-missing")))
                .flatMap(id -> tellOfCustomer(input, job, id));
    }

    private Mono<Void> tellOfCustomer(Input input, Job job, UUID id) {
        return audience(input, id)
                .collectList()
                .zipWith(facts.of(id))
                .flatMap(found -> notifier.tell(fact(input, job, id, found.getT2()), found.getT1()));
    }

    private Flux<User> audience(Input input, UUID customer) {
        return switch (input.audience()) {
            case "owner", "assignee" -> ownerOf(customer).flux();
            case "manager" -> ownerOf(customer).flatMap(users::managerOf).flux();
            default -> role(input);
        };
    }

    private Mono<User> ownerOf(UUID customer) {
        return customers.byId(customer).map(Customer::ownerId).flatMap(users::byId);
    }

    private Flux<User> role(Input input) {
        return Role.find(input.audience().replaceFirst("^role:", ""))
                .map(users::withRole)
                .orElseGet(() -> Flux.error(
                        () -> InvalidInput.in("audience", "not-an-option", "assignee, manager, owner, role:…")));
    }

    private static Fact fact(Input input, Job job, UUID customer, Map<String, Object> facts) {
        var details = new HashMap<String, Object>(Map.of("customer", facts));
        if (input.contractNumber() != null) {
            details.put("contractNumber", input.contractNumber());
        }
        if (input.endsAt() != null) {
            details.put("endsAt", input.endsAt());
        }
        return new Fact(factKey(job), input.kind(), "/customers/" + customer, customer, null, details);
    }

    private static String factKey(Job job) {
        return "job:" + job.key();
    }
}
