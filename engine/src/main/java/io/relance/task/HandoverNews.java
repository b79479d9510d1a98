package io.relance.task;

import io.relance.customer.CustomerFacts;
import io.relance.customer.Handovers;
import io.relance.customer.Handovers.Handover;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import io.relance.task.HandedTasks.Following;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the new owner of a customer once, and with how many open tasks it comes; not whoever gave it to himself (F11). */
@Component
class HandoverNews {

    private static final int NAMED = 10;

    private final HandedTasks handed;
    private final Handovers handovers;
    private final CustomerFacts customers;
    private final Users users;
    private final Notifier notifier;

    HandoverNews(HandedTasks handed, Handovers handovers, CustomerFacts customers, Users users, Notifier notifier) {
        this.handed = handed;
        this.handovers = handovers;
        this.customers = customers;
        this.users = users;
        this.notifier = notifier;
    }

    /** In the caller's transaction, and before the tasks are handed on: afterwards they are not counted any more. */
    Mono<Void> tell(Handover handover) {
        return handover.told()
                ? Mono.empty()
                : handed.waiting(handover)
                        .collectList()
                        .delayUntil(tasks -> handed.told(handover, tasks))
                        .flatMap(tasks -> tell(handover, tasks))
                        .then(handovers.told(handover));
    }

    private Mono<Void> tell(Handover handover, List<Following> tasks) {
        return users.byUsername(handover.to())
                .filterWhen(owner -> handovers.isStillWith(owner, handover))
                .filter(owner -> !owner.username().equals(handover.by()))
                .flatMap(owner -> details(handover, tasks)
                        .flatMap(details -> notifier.tell(fact(handover, details), List.of(owner))));
    }

    private static Fact fact(Handover handover, Map<String, Object> details) {
        var customer = handover.customerId();
        return new Fact("handover:" + handover.id(), "handed-over", "/customers/" + customer, customer, null, details);
    }

    private Mono<Map<String, Object>> details(Handover handover, List<Following> tasks) {
        return Mono.zip(customers.of(handover.customerId()), nameOf(handover.from()), nameOf(handover.by()))
                .map(found -> details(found.getT1(), found.getT2(), found.getT3(), tasks));
    }

    private Mono<String> nameOf(String username) {
        return users.nameOf(username).defaultIfEmpty(username);
    }

    private static Map<String, Object> details(
            Map<String, Object> customer, String previous, String giver, List<Following> tasks) {
        var details = new HashMap<String, Object>();
        details.put("customer", customer);
        details.put("previousName", previous);
        details.put("givenBy", giver);
        if (!tasks.isEmpty()) {
            details.put("taskCount", tasks.size());
            details.put(
                    "tasks", tasks.stream().limit(NAMED).map(HandoverNews::line).toList());
        }
        return details;
    }

    private static Map<String, Object> line(Following task) {
        return task.dueAt() == null ? Map.of("name", task.name()) : Map.of("name", task.name(), "at", task.dueAt());
    }
}
