package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.refusal.InvalidInput;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@WholeEngineTest
class RegistrationsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Registrations registrations;

    @Autowired
    Company company;

    @Autowired
    Work work;

    @Test
    void two_requests_with_one_key_at_the_same_moment_make_one_customer() {
        var li = company.li();
        var key = UUID.randomUUID().toString();
        var entry = Company.entry("once " + key);
        var made = Flux.range(0, 6)
                .flatMap(i -> registrations.register(entry, key, li), 6)
                .map(Customer::id)
                .distinct()
                .collectList()
                .block(SOON);

        assertThat(made).hasSize(1);
        assertThat(work.count("select count(*) from customer where name = $1", "once " + key))
                .isEqualTo(1);
    }

    @Test
    void a_key_is_its_owners_alone() {
        var key = UUID.randomUUID().toString();
        var first =
                registrations.register(Company.entry("li's"), key, company.li()).block(SOON);
        var second = registrations
                .register(Company.entry("wang's"), key, company.wang())
                .block(SOON);

        assertThat(Objects.requireNonNull(second).id())
                .isNotEqualTo(Objects.requireNonNull(first).id());
    }

    @Test
    void twenty_at_once_get_numbers_without_gaps_or_doubles() {
        var li = company.li();
        var numbers = Flux.range(0, 20)
                .flatMap(i -> registrations.register(Company.entry("at once " + i), null, li), 20)
                .map(Customer::number)
                .sort()
                .collectList()
                .block(SOON);

        assertThat(numbers).isEqualTo(following(Objects.requireNonNull(numbers).getFirst(), 20));
    }

    @Test
    void a_refused_registration_changes_nothing_and_takes_no_number() {
        var li = company.li();
        var before = company.register("before", li).number();
        var wrong = new Registration("wrong", null, null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> registrations.register(wrong, null, li).block(SOON))
                .isInstanceOf(InvalidInput.class);

        assertThat(work.count("select count(*) from customer where name = 'wrong'"))
                .isZero();
        assertThat(company.register("after", li).number())
                .isEqualTo(following(before, 2).getLast());
    }

    private static List<String> following(String first, int count) {
        var month = first.substring(0, 9);
        var begin = Integer.parseInt(first.substring(9));
        return IntStream.range(begin, begin + count)
                .mapToObj(number -> month + "%03d".formatted(number))
                .toList();
    }
}
