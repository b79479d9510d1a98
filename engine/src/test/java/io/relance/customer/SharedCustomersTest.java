package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.WholeEngineTest;
import io.relance.identity.People;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.refusal.NotAllowed;
import io.relance.refusal.NotFound;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** A branch with a shop below it; a customer of the shop's rep. */
@WholeEngineTest
class SharedCustomersTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Customers customers;

    @Autowired
    Company company;

    @Autowired
    People people;

    @Autowired
    Users users;

    @Autowired
    DatabaseClient database;

    @Test
    void whoever_leads_a_team_sees_and_changes_what_belongs_to_the_teams_below() {
        var shop = team("shop", team("branch", null));
        var customer = company.register("of the shop", company.person("shop-rep", Role.REP, shop));
        var head = company.person("branch-head", Role.MANAGER, team("branch", null));
        assertThatThrownBy(() -> seen(customer, head)).isInstanceOf(NotFound.class);

        people.leads("branch-head", team("branch", null)).block(SOON);

        assertThat(seen(customer, head)).isEqualTo(customer.id());
        assertThat(written(customer, head)).isEqualTo(customer.id());
    }

    @Test
    void a_share_is_for_reading_unless_it_says_more() {
        var customer = company.register("shared with zhao", company.li());
        var zhao = company.zhao();
        assertThatThrownBy(() -> seen(customer, zhao)).isInstanceOf(NotFound.class);

        share(customer, zhao.id(), null, false);
        assertThat(seen(customer, zhao)).isEqualTo(customer.id());
        assertThatThrownBy(() -> written(customer, zhao)).isInstanceOf(NotAllowed.class);

        database.sql("update customer_share set can_write = true where customer_id = :id")
                .bind("id", customer.id())
                .then()
                .block(SOON);
        assertThat(written(customer, zhao)).isEqualTo(customer.id());
    }

    @Test
    void a_share_with_a_team_reaches_those_below_it_and_whoever_leads_above_and_nobody_beside() {
        var branch = team("branch", null);
        var rep = company.person("shop-rep", Role.REP, team("shop", branch));
        var customer = company.register("shared with the branch", company.li());

        share(customer, null, branch, true);

        assertThat(written(customer, rep)).isEqualTo(customer.id());
        assertThatThrownBy(() -> seen(customer, company.zhao())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_share_with_a_team_reaches_whoever_leads_one_below_it() {
        var branch = team("branch", null);
        var lead = company.person("stall-lead", Role.MANAGER, null);
        var stall = team("stall", branch);
        people.leads("stall-lead", stall).block(SOON);
        var customer = company.register("shared with the branch and the stall", company.li());
        assertThatThrownBy(() -> seen(customer, lead)).isInstanceOf(NotFound.class);

        share(customer, null, branch, false);

        assertThat(seen(customer, lead)).isEqualTo(customer.id());
        assertThatThrownBy(() -> written(customer, lead)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoever_leads_no_more_is_nobodys_manager_though_the_team_still_names_them() {
        var kiosk = team("kiosk", team("branch-of-kiosk", null));
        var rep = company.person("kiosk-rep", Role.REP, kiosk);
        var head = company.person("kiosk-head", Role.MANAGER, null);
        company.person("kiosk-former", Role.REP, null);
        people.leads("kiosk-head", team("branch-of-kiosk", null)).block(SOON);
        people.leads("kiosk-former", kiosk).block(SOON);

        assertThat(users.managerOf(rep).block(SOON)).isEqualTo(head);
        assertThat(users.inTeam(kiosk).collectList().block(SOON)).containsExactly(rep);
    }

    private @Nullable UUID seen(Customer customer, User viewer) {
        return customers.visible(customer.id(), viewer).map(Customer::id).block(SOON);
    }

    private @Nullable UUID written(Customer customer, User viewer) {
        return customers.writable(customer.id(), viewer).map(Customer::id).block(SOON);
    }

    private UUID team(String name, @Nullable UUID parent) {
        var team = Objects.requireNonNull(people.team(name).block(SOON));
        if (parent != null) {
            database.sql("update team set parent_id = :parent where id = :team")
                    .bind("parent", parent)
                    .bind("team", team)
                    .then()
                    .block(SOON);
        }
        return team;
    }

    private void share(Customer customer, @Nullable UUID user, @Nullable UUID team, boolean write) {
        var insert = database.sql("""
                        insert into customer_share (customer_id, user_id, team_id, can_write, shared_by, shared_at)
                        values (:customer, :user, :team, :write, :by, now())""")
                .bind("customer", customer.id())
                .bind("write", write)
                .bind("by", customer.ownerId());
        insert = user == null ? insert.bindNull("user", UUID.class) : insert.bind("user", user);
        insert = team == null ? insert.bindNull("team", UUID.class) : insert.bind("team", team);
        insert.then().block(SOON);
    }
}
