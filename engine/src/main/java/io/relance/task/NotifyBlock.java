package io.relance.task;

import io.relance.customer.Customer;
import io.relance.customer.CustomerFacts;
import io.relance.customer.Customers;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.refusal.InvalidInput;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.notify}: tells the audience of a task or of a customer. Headers: {@code kind}, and
 * {@code audience} as assignee, manager, owner or role:NAME. A task that is closed by now is not spoken of any more.
 */
@Component
class NotifyBlock implements JobHandler {

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

    @Override
    public String type() {
        return "relance.notify";
    }

    @Override
    public List<String> variables() {
        return List.of("taskKey", "customerId", "contractNumber", "endsAt");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        var task = job.optionalText("taskKey").map(Long::valueOf);
        return (task.isPresent() ? tellOfTask(job, task.get()) : tellOfCustomer(job)).thenReturn(Map.of());
    }

    private Mono<Void> tellOfTask(Job job, long key) {
        return tasks.byKey(key)
                .filter(Task::isOpen)
                .flatMap(task -> audience(job, task)
                        .collectList()
                        .flatMap(people -> alerts.tell(factKey(job), job.header("kind"), task, people)));
    }

    private Flux<User> audience(Job job, Task task) {
        return switch (job.header("audience")) {
            case "assignee" -> alerts.workers(task);
            case "manager" -> alerts.workers(task).concatMap(users::managerOf).distinct();
            case "owner" ->
                Mono.justOrEmpty(task.customerId()).flatMap(this::ownerOf).flux();
            default -> role(job);
        };
    }

    private Mono<Void> tellOfCustomer(Job job) {
        var id = job.uuid("customerId");
        return audience(job, id)
                .collectList()
                .zipWith(facts.of(id))
                .flatMap(found -> notifier.tell(fact(job, id, found.getT2()), found.getT1()));
    }

    private Flux<User> audience(Job job, UUID customer) {
        return switch (job.header("audience")) {
            case "owner", "assignee" -> ownerOf(customer).flux();
            case "manager" -> ownerOf(customer).flatMap(users::managerOf).flux();
            default -> role(job);
        };
    }

    private Mono<User> ownerOf(UUID customer) {
        return customers.byId(customer).map(Customer::ownerId).flatMap(users::byId);
    }

    private Flux<User> role(Job job) {
        var audience = job.header("audience");
        return Role.find(audience.replaceFirst("^role:", ""))
                .map(users::withRole)
                .orElseGet(() -> Flux.error(
                        () -> InvalidInput.in("audience", "not-an-option", "assignee, manager, owner, role:…")));
    }

    private static Fact fact(Job job, UUID customer, Map<String, Object> facts) {
        var details = new HashMap<String, Object>(Map.of("customer", facts));
        job.optionalText("contractNumber").ifPresent(number -> details.put("contractNumber", number));
        job.optionalText("endsAt")
                .ifPresent(
                        ends -> details.put("endsAt", OffsetDateTime.parse(ends).toInstant()));
        return new Fact(factKey(job), job.header("kind"), "/customers/" + customer, customer, null, details);
    }

    private static String factKey(Job job) {
        return "job:" + job.key();
    }
}
