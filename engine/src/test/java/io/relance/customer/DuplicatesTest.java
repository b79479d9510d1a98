package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.WholeEngineTest;
import io.relance.customer.Duplicates.Likely;
import io.relance.identity.User;
import io.relance.refusal.Duplicate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@WholeEngineTest
class DuplicatesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Duplicates duplicates;

    @Autowired
    Registrations registrations;

    @Autowired
    Company company;

    @Test
    void the_same_name_in_another_spelling_is_a_sure_duplicate_and_points_to_the_customer() {
        var name = "华信" + own();
        var first = company.register("上海" + name + "有限公司", company.li());

        assertThatThrownBy(() -> registrations
                        .register(Company.entry("上海　" + name + "股份有限公司"), null, company.li())
                        .block(SOON))
                .isInstanceOfSatisfying(Duplicate.class, refused -> {
                    assertThat(refused.sure()).isTrue();
                    assertThat(refused.clashes().getFirst()).isInstanceOfSatisfying(Clash.class, clash -> {
                        assertThat(clash.id()).isEqualTo(first.id());
                        assertThat(clash.matches()).contains("name");
                    });
                });
    }

    @Test
    void a_customer_of_others_is_masked_and_says_whose_it_is() {
        var name = "广州" + own() + "机械有限公司";
        var phone = company.register(name, company.li()).contacts().getFirst().phone();

        var clash = clashes(Likely.of(name, null, null), company.zhao()).getFirst();

        assertThat(clash.id()).isNull();
        assertThat(clash.number()).isNull();
        assertThat(clash.name()).startsWith("广州*").endsWith("*公司").hasSameSizeAs(name);
        assertThat(clash.ownerName()).isEqualTo("li");
        assertThat(clash.phone()).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
    }

    @Test
    void the_same_phone_in_another_spelling_is_sure_and_an_e_mail_is_not() {
        var customer = company.register("电话" + own(), company.li());
        var phone = customer.contacts().getFirst().phone();

        var byPhone = clashes(
                Likely.of("另一家", "+86 " + phone.substring(0, 3) + "-" + phone.substring(3), null), company.li());
        assertThat(byPhone).anySatisfy(clash -> {
            assertThat(clash.id()).isEqualTo(customer.id());
            assertThat(clash.sure()).isTrue();
        });
        assertThat(clashes(Likely.of(null, null, "CHEN@example.com"), company.li()))
                .isNotEmpty()
                .allSatisfy(clash -> assertThat(clash.sure()).isFalse());
    }

    @Test
    void a_name_that_is_much_alike_needs_a_confirmation() {
        var core = own();
        company.register("杭州云" + core + "软件有限公司", company.li());
        var alike = "杭州" + core + "软件有限公司";

        assertThatThrownBy(() -> registrations
                        .register(unconfirmed(alike), null, company.li())
                        .block(SOON))
                .isInstanceOfSatisfying(
                        Duplicate.class, refused -> assertThat(refused.sure()).isFalse());

        assertThat(registrations
                        .register(Company.entry(alike), null, company.li())
                        .block(SOON))
                .isNotNull();
    }

    @Test
    void branches_that_differ_in_a_number_are_not_alike() {
        assertThat(Likeness.areAlike("东方超市第12分店", "东方超市第13分店")).isFalse();
        assertThat(Likeness.areAlike("东方连锁超市", "东方超市")).isFalse();
        assertThat(Likeness.areAlike("上海东方连锁超市有限公司", "东方连锁超市")).isTrue();
    }

    @Test
    void of_two_that_register_the_same_at_the_same_moment_one_wins_and_the_others_see_it() {
        var name = "同时" + own() + "有限公司";

        var outcomes = Flux.range(0, 6)
                .flatMap(
                        i -> registrations
                                .register(Company.entry(name), null, i % 2 == 0 ? company.li() : company.wang())
                                .map(made -> "registered")
                                .onErrorResume(Duplicate.class, refused -> Mono.just("refused")),
                        6)
                .collectList()
                .block(SOON);

        assertThat(outcomes)
                .containsExactlyInAnyOrder("registered", "refused", "refused", "refused", "refused", "refused");
    }

    private List<Clash> clashes(Likely likely, User viewer) {
        return Objects.requireNonNull(duplicates.of(likely, viewer).block(SOON));
    }

    /** Nobody has been asked yet. */
    private static Registration unconfirmed(String name) {
        var entry = Company.entry(name);
        return new Registration(
                entry.name(),
                entry.industry(),
                entry.size(),
                entry.source(),
                entry.firstContactOn(),
                null,
                null,
                null,
                null,
                entry.contacts());
    }

    /** Letters that no other name has. */
    private static String own() {
        return UUID.randomUUID()
                .toString()
                .replaceAll("[^a-f]", "")
                .concat("abcdefgh")
                .substring(0, 8);
    }
}
