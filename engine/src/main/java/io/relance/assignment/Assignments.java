package io.relance.assignment;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds people; each answer is empty when there is nobody. Only who is active is given anything. */
@Component
class Assignments {

    private final Customers customers;
    private final Users users;
    private final Turns turns;

    Assignments(Customers customers, Users users, Turns turns) {
        this.customers = customers;
        this.users = users;
        this.turns = turns;
    }

    Mono<String> ownerOf(UUID customer) {
        return owner(customer).map(User::username);
    }

    Mono<String> managerOfOwner(UUID customer) {
        return owner(customer).flatMap(users::managerOf).map(User::username);
    }

    Mono<String> firstOf(Role role) {
        return users.withRole(role).next().map(User::username);
    }

    Mono<String> nextOf(Role role) {
        return turns.next(role);
    }

    Mono<String> leastLoadedOf(Role role) {
        return turns.leastLoaded(role);
    }

    /** A to the director in person, every other to the owner. */
    Mono<String> byGrade(String grade, UUID customer) {
        return grade.equals("A") ? firstOf(Role.DIRECTOR) : ownerOf(customer);
    }

    /** Empty for a customer that was not graded yet. */
    Mono<String> gradeOf(UUID customer) {
        return customers.byId(customer).flatMap(found -> Mono.justOrEmpty(found.grade()));
    }

    private Mono<User> owner(UUID customer) {
        return customers.byId(customer).map(Customer::ownerId).flatMap(users::byId);
    }
}
