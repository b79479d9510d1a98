package io.relance;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.customer.Customer;
import io.relance.customer.Registration;
import io.relance.customer.Registration.ContactEntry;
import io.relance.customer.Registrations;
import io.relance.identity.People;
import io.relance.identity.People.NewUser;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people that tests need, and the customers that these register. */
public class Company {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final People people;
    private final Users users;
    private final Registrations registrations;

    Company(People people, Users users, Registrations registrations) {
        this.people = people;
        this.users = users;
        this.registrations = registrations;
    }

    /** The person of this name, who comes to the company when first asked for. */
    public User person(String name, Role role, @Nullable UUID team) {
        people.add(new NewUser(name, name, name + "@example.com", role, team, "zh-CN", "-"))
                .block(SOON);
        return Objects.requireNonNull(users.byUsername(name).block(SOON));
    }

    public User li() {
        return person("li", Role.REP, east());
    }

    public User wang() {
        return person("wang", Role.REP, east());
    }

    /** Of another team. */
    public User zhao() {
        return person("zhao", Role.REP, team("west"));
    }

    public User director() {
        return person("director", Role.DIRECTOR, null);
    }

    /** Leads li and wang. */
    public User manager() {
        var manager = person("manager", Role.MANAGER, east());
        people.leads("manager", east()).block(SOON);
        return manager;
    }

    public Customer register(String name, User owner) {
        var customer = registrations.register(entry(name), null, owner).block(SOON);
        assertThat(customer).isNotNull();
        return Objects.requireNonNull(customer);
    }

    public static Registration entry(String name) {
        return new Registration(
                name,
                "electronics-manufacturing",
                "100-500",
                "exhibition",
                "2026-01-01",
                null,
                "更快的系统",
                null,
                null,
                List.of(new ContactEntry("陈先生", "采购", "13800000000", "chen@example.com", null)));
    }

    private UUID east() {
        return team("east");
    }

    private UUID team(String name) {
        return Objects.requireNonNull(people.team(name).block(SOON));
    }
}
