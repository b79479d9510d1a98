package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.customer.Duplicates.Likely;
import io.relance.customer.Registration.ContactEntry;
import io.relance.identity.User;
import io.relance.refusal.Duplicate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A customer is there once, however it came to be like another one. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class SameCustomersTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Duplicates duplicates;

    @Autowired
    Registrations registrations;

    @Autowired
    BulkRegistrations bulk;

    @Autowired
    CustomerEdits edits;

    @Autowired
    ContactBook book;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    private User li;

    @BeforeEach
    void li() {
        li = company.li();
    }

    @Test
    void a_phone_is_found_behind_many_people_of_the_same_name() {
        var name = "同名" + own();
        var people = IntStream.range(0, 25).mapToObj(i -> person(name, i)).toList();
        bulk.register(people, false).block(SOON);
        var phone = phone(company.register("后来" + own(), li));

        assertThat(clashes(Likely.of(name, phone, null)).getFirst().sure()).isTrue();
    }

    @Test
    void names_of_nothing_but_signs_are_told_apart() {
        company.register("★★★", li);

        assertThat(clashes(Likely.of("☆☆☆", null, null))).isEmpty();
        assertThat(clashes(Likely.of("★★★", null, null))).isNotEmpty();
    }

    @Test
    void an_edit_does_not_make_a_customer_one_that_is_there_already() {
        var there = company.register("先来" + own() + "有限公司", li);
        var other = company.register("后到" + own(), li);

        assertThatThrownBy(() ->
                        rename(other, there.name().replace("有限公司", "股份有限公司")).block(SOON))
                .isInstanceOfSatisfying(
                        Duplicate.class, refused -> assertThat(refused.sure()).isTrue());
        rename(other, other.name() + "有限公司").block(SOON);
    }

    @Test
    void a_contact_does_not_bring_the_phone_of_another_customer() {
        var there = company.register("先有" + own(), li);
        var other = company.register("后有" + own(), li);
        var own = other.contacts().getFirst();

        assertThatThrownBy(() -> book.add(other.id(), contact("新人", phone(there)), null, li)
                        .block(SOON))
                .isInstanceOf(Duplicate.class);
        assertThatThrownBy(() -> book.change(other.id(), own.id(), contact("陈", phone(there)), other.version(), li)
                        .block(SOON))
                .isInstanceOf(Duplicate.class);
        book.add(other.id(), contact("同一个电话", phone(other)), null, li).block(SOON);
    }

    @Test
    void of_one_who_registers_and_one_who_renames_at_the_same_moment_one_wins() {
        for (var round = 0; round < 8; round++) {
            var name = "争名" + own();
            var other = company.register("旧名" + own(), li);

            var outcomes = Flux.merge(
                            registrations
                                    .register(Company.entry(name), null, li)
                                    .thenReturn("stored"),
                            rename(other, name).thenReturn("stored"))
                    .onErrorResume(Duplicate.class, refused -> Mono.just("refused"))
                    .collectList()
                    .block(SOON);

            assertThat(named(name)).as("%s", outcomes).isEqualTo(1);
        }
    }

    private Mono<Customer> rename(Customer customer, String name) {
        var edit = JsonMapper.shared()
                .createObjectNode()
                .put("version", customer.version())
                .put("name", name);
        return edits.edit(customer.id(), edit, li);
    }

    private long named(String name) {
        return Objects.requireNonNull(database.sql("select count(*) from customer where name = :name")
                .bind("name", name)
                .mapValue(Long.class)
                .one()
                .block(SOON));
    }

    private List<Clash> clashes(Likely likely) {
        return Objects.requireNonNull(duplicates.of(likely, li).block(SOON));
    }

    private static String phone(Customer customer) {
        return Objects.requireNonNull(customer.contacts().getFirst().phone());
    }

    private BulkEntry person(String name, int number) {
        var entry = Company.entry(name);
        var contact = new ContactEntry(name, "本人", null, null, null);
        return new BulkEntry(
                new Registration(
                        name,
                        entry.industry(),
                        entry.size(),
                        entry.source(),
                        entry.firstContactOn(),
                        null,
                        null,
                        "第" + number + "位",
                        null,
                        List.of(contact)),
                "person",
                List.of(),
                li.id());
    }

    private static ContactDetails contact(String name, String phone) {
        return new ContactDetails(name, "采购", null, phone, null, null, null, null, null);
    }

    private static String own() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
