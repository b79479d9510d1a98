package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.customer.Duplicates.Likely;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;

/** Li's customer has a phone that was sealed with a key which nobody has any more. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class LostKeyTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Duplicates duplicates;

    @Autowired
    ContactBook book;

    @Autowired
    Customers customers;

    @Autowired
    UnkeyedCustomers unkeyed;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    private Customer customer;

    @BeforeEach
    void itsPhoneIsLost() {
        customer = company.register("失钥 " + UUID.randomUUID(), company.li());
        run("update contact set phone = 'sealed:lost:c2VhbGVkIHdpdGggd2hhdCBub2JvZHkgaGFz' where customer_id = :id");
    }

    @Test
    void it_is_found_as_a_duplicate_by_its_name_and_shows_stars() {
        var found = Objects.requireNonNull(duplicates
                .of(Likely.of(customer.name(), null, null), company.zhao())
                .block(SOON));

        assertThat(found).anySatisfy(clash -> assertThat(clash.phone()).isEqualTo("***"));
    }

    @Test
    void another_contact_is_added_and_found_by_its_phone() {
        book.add(customer.id(), contact("13911118888"), null, company.li()).block(SOON);

        assertThat(duplicates
                        .of(Likely.of(null, "13911118888", null), company.li())
                        .block(SOON))
                .extracting(Clash::id)
                .contains(customer.id());
    }

    @Test
    void it_holds_up_nobody_when_keys_are_made_anew_and_is_tried_again_at_the_next_start() {
        var other = company.register("有钥 " + UUID.randomUUID(), company.li());
        database.sql("update customer set keyed_with = null where id = any(:ids)")
                .bind("ids", List.of(customer.id(), other.id()).toArray(UUID[]::new))
                .then()
                .block(SOON);

        unkeyed.run().blockLast(SOON);

        assertThat(keyedWith(other)).isEqualTo("test");
        assertThat(keyedWith(customer)).isEmpty();
        run("update contact set phone = null where customer_id = :id");
        unkeyed.run().blockLast(SOON);
        assertThat(keyedWith(customer)).isEqualTo("test");
    }

    private String keyedWith(Customer found) {
        return Objects.requireNonNull(database.sql("select keyed_with from customer where id = :id")
                .bind("id", found.id())
                .mapValue(String.class)
                .one()
                .block(SOON));
    }

    private void run(String update) {
        database.sql(update).bind("id", customer.id()).then().block(SOON);
    }

    private static ContactDetails contact(String phone) {
        return new ContactDetails("赵六", "经理", null, phone, null, null, "phone", null, null);
    }
}
