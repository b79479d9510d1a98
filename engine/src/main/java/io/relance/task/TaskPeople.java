package io.relance.task;

import io.relance.customer.Customers;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who does a task, who is above them, and who stands in when the one it was given to has left: never nobody (F2, U4). */
@Component
class TaskPeople {

    private static final int AT_ONCE = 4;

    private final Users users;
    private final Customers customers;

    TaskPeople(Users users, Customers customers) {
        this.users = users;
        this.customers = customers;
    }

    /** Who is to do it: the assignee, or else everybody who may claim it. Nobody, if these have left. */
    Flux<User> workers(Task task) {
        if (task.assignee() != null) {
            return users.byUsername(task.assignee()).flux();
        }
        var named = Flux.fromIterable(task.candidateUsers()).flatMap(users::byUsername, AT_ONCE);
        var grouped = Flux.fromIterable(task.candidateGroups())
                .concatMap(group -> Mono.justOrEmpty(Role.find(group)))
                .flatMap(users::withRole, AT_ONCE);
        return named.concatWith(grouped).distinct();
    }

    Flux<User> workersOrStandIns(Task task) {
        return workers(task).switchIfEmpty(Flux.defer(() -> standIns(task)));
    }

    Flux<User> managers(Task task) {
        return workers(task).concatMap(users::managerOf).distinct().switchIfEmpty(Flux.defer(() -> standIns(task)));
    }

    /** Who decides about a task that nobody gets done; empty when it is a director's: nobody is above. */
    Mono<User> decider(Task task) {
        return workers(task)
                .hasElements()
                .flatMap(somebodyWorks -> somebodyWorks
                        ? workers(task).concatMap(this::above).next()
                        : standIns(task).next());
    }

    /** The manager of the customer's owner, or else the directors, or else the administrators. */
    Flux<User> standIns(Task task) {
        return Mono.justOrEmpty(task.customerId())
                .flatMap(customers::byId)
                .flatMap(customer -> users.managerOf(customer.ownerId()))
                .flux()
                .switchIfEmpty(Flux.defer(() -> users.withRole(Role.DIRECTOR)))
                .switchIfEmpty(Flux.defer(() -> users.withRole(Role.ADMINISTRATOR)));
    }

    private Mono<User> above(User worker) {
        return worker.role() == Role.DIRECTOR
                ? Mono.empty()
                : users.managerOf(worker).filter(manager -> !manager.id().equals(worker.id()));
    }
}
