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
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/** The people that tests need, and the customers that these register. */
public class Company {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final SecureRandom PHONES = new SecureRandom();

    private final People people;
    private final Users users;
    private final Registrations registrations;
    private final DatabaseClient database;

    Company(People people, Users users, Registrations registrations, DatabaseClient database) {
        this.people = people;
        this.database = database;
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

    /** Also a name that another test has used: that one is not known by its name any more. */
    public Customer register(String name, User owner) {
        database.sql("delete from customer_key k using customer c where c.id = k.customer_id and c.name = :name")
                .bind("name", name)
                .then()
                .block(SOON);
        var customer = registrations.register(entry(name), null, owner).block(SOON);
        assertThat(customer).isNotNull();
        return Objects.requireNonNull(customer);
    }

    /** Each with a phone of its own; tests give many customers names that are alike, and mean it. */
    public static Registration entry(String name) {
        return entry(name, "13%09d".formatted(PHONES.nextLong(1_000_000_000)));
    }

    public static Registration entry(String name, String phone) {
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
                List.of(new ContactEntry("陈先生", "采购", phone, "chen@example.com", null)),
                true);
    }

    private UUID east() {
        return team("east");
    }

    private UUID team(String name) {
        return Objects.requireNonNull(people.team(name).block(SOON));
    }
}
