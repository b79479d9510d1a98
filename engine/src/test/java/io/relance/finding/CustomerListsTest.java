package io.relance.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.WholeEngineTest;
import io.relance.customer.Customer;
import io.relance.customer.Reach;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.InvalidInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Somebody with three customers, anew for each test: one won and spoken to, one with a task, one a potential. */
@WholeEngineTest
class CustomerListsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    CustomerLists lists;

    @Autowired
    Company company;

    @Autowired
    DatabaseClient database;

    private User rep;
    private Customer won;
    private Customer busy;
    private Customer potential;

    @BeforeEach
    void threeCustomers() {
        rep = company.person("finder-" + UUID.randomUUID(), Role.REP, null);
        won = company.register("上海" + own() + "科技有限公司", rep);
        busy = company.register("北京" + own() + "贸易有限公司", rep);
        potential = company.register("ＡＣＭＥ " + own() + " Trading Co., Ltd.", rep);
        run(
                "update customer set status = 'won', grade = 'A', tags = '{key}', evaluation = '{\"expectedAmount\": 5000}' where id = '%s'",
                won);
        run("""
                insert into interaction (customer_id, occurred_at, channel, participants, summary, feedback, outcome, recorded_by, created_at)
                values ('%s', '2026-03-05T10:00Z', 'phone', 'x', 'x', 'x', 'x', 'x', now())""", won);
        run("""
                insert into task (key, process_instance_key, process_id, definition_key, element_id, element_instance_key, name, customer_id,
                    due_at, created_at) select nextval('own_task'), 1, 'p', 1, 'e', 1, 'n', '%s', '2026-04-01T00:00Z', now()""", busy);
    }

    @Test
    void conditions_narrow_together_and_values_of_one_widen() {
        assertThat(found(Map.of("status", List.of("won")))).containsExactly(won.name());
        assertThat(found(Map.of("status", List.of("won", "potential"), "sort", "newest")))
                .containsExactly(potential.name(), busy.name(), won.name());
        assertThat(found(Map.of("status", List.of("potential"), "grade", List.of("A"))))
                .isEmpty();
        assertThat(found(Map.of("tag", List.of("key"), "industry", List.of("electronics-manufacturing"))))
                .containsExactly(won.name());
    }

    @Test
    void industry_status_and_grade_are_found_alone_and_in_every_combination() {
        var all = Map.<String, Object>of(
                "industry", List.of("electronics-manufacturing"), "status", List.of("won"), "grade", List.of("A"));
        for (var left : List.of("", "industry", "status", "grade")) {
            var some = new HashMap<>(all);
            some.remove(left);
            assertThat(found(some)).as("without " + left).contains(won.name()).doesNotContain(busy.name());
            some.put("size", List.of("none"));
            assertThat(found(some)).isEmpty();
        }
        run("update customer set grade = 'B' where id = '%s'", won);
        assertThat(found(all)).isEmpty();
    }

    @Test
    void the_last_contact_and_the_next_task_follow_what_happens() {
        assertThat(found(Map.of("lastContactFrom", "2026-03-05", "lastContactTo", "2026-03-05")))
                .containsExactly(won.name());
        assertThat(found(Map.of("nextTaskTo", "2026-04-02"))).containsExactly(busy.name());
        assertThat(found(Map.of("planned", "true"))).contains(busy.name());

        run("update task set state = 'completed' where customer_id = '%s'", busy);
        assertThat(found(Map.of("nextTaskTo", "2026-04-02"))).isEmpty();
    }

    @Test
    void two_characters_anywhere_a_number_and_a_phone_are_found() {
        assertThat(found(Map.of("search", "科技"))).containsExactly(won.name());
        assertThat(found(Map.of("search", "acme"))).containsExactly(potential.name());
        assertThat(found(Map.of("search", "ａ"))).containsExactly(potential.name());
        assertThat(found(Map.of("search", "陈先"))).hasSize(3);
        assertThat(found(Map.of("search", busy.number()))).containsExactly(busy.name());
        assertThat(found(Map.of("search", busy.contacts().getFirst().phone()))).containsExactly(busy.name());
        assertThat(found(Map.of("search", "%_"))).isEmpty();
    }

    @Test
    void several_words_are_all_found_in_any_order() {
        assertThat(found(Map.of("search", "贸易 北京"))).containsExactly(busy.name());
        assertThat(found(Map.of("search", "贸易 京 贸易"))).containsExactly(busy.name());
        assertThat(found(Map.of("search", "贸易 上海"))).isEmpty();
        assertThat(found(Map.of("search", "co., ltd."))).containsExactly(potential.name());
        assertThat(found(Map.of("search", "北 京"))).isEmpty();
    }

    @Test
    void pages_go_on_where_they_ended_in_every_order() {
        for (var sort : Sort.codes()) {
            for (var order : List.of("asc", "desc")) {
                var search = Searches.with(Map.of("sort", sort, "order", order));
                assertThat(oneByOne(search)).as(sort).hasSize(3).doesNotHaveDuplicates();
            }
        }
        assertThat(found(Map.of("sort", "lastContact")).getFirst()).isEqualTo(won.name());
        assertThat(found(Map.of("sort", "nextTask")).getFirst()).isEqualTo(busy.name());
        assertThat(found(Map.of("sort", "value")).getFirst()).isEqualTo(won.name());
        assertThat(found(Map.of("sort", "name"))).containsExactly(busy.name(), won.name(), potential.name());
    }

    @Test
    void who_sees_many_finds_the_same_as_who_sees_few_page_by_page() {
        var colleague = company.person("finder-" + UUID.randomUUID(), Role.REP, null);
        var given = company.register("广州" + own() + "科技有限公司", colleague);
        for (var fields : List.<Map<String, Object>>of(
                Map.of("search", "有限"),
                Map.of("kind", List.of("company")),
                Map.of("kind", List.of("company"), "size", List.of("100-500"), "source", List.of("exhibition")),
                Map.of("createdFrom", "2020-01-01"))) {
            for (var sort : Sort.codes()) {
                var sorted = new HashMap<>(fields);
                sorted.put("sort", sort);
                var search = Searches.with(sorted);
                var few = oneByOne(after -> lists.page(search, after, 1, reach(true, given)));

                assertThat(few).as(fields + sort).hasSizeGreaterThan(1).contains(given.id());
                assertThat(oneByOne(after -> lists.page(search, after, 1, reach(false, given))))
                        .isEqualTo(few);
            }
        }
    }

    private Reach reach(boolean few, Customer given) {
        return new Reach(false, List.of(rep.id()), few, List.of(given.id()));
    }

    @Test
    void a_list_its_count_and_all_of_it_are_the_same_for_everybody() {
        for (var viewer : List.of(rep, company.director(), company.manager(), company.zhao())) {
            var search = Searches.with(Map.of("search", "科技"));
            var all = lists.all(search, viewer)
                    .map(FoundCustomer::id)
                    .collectList()
                    .block(SOON);

            assertThat(lists.count(search, viewer).block(SOON))
                    .isEqualTo(Objects.requireNonNull(all).size());
            assertThat(oneByOne(search, viewer)).isEqualTo(all);
        }
        assertThat(lists.count(Searches.with(Map.of("owner", List.of(rep.username()))), company.zhao())
                        .block(SOON))
                .isZero();
        assertThat(lists.count(Searches.with(Map.of("owner", List.of(rep.username()))), company.director())
                        .block(SOON))
                .isEqualTo(3);
    }

    @Test
    void what_cannot_be_looked_for_is_named() {
        var wrong =
                Searches.with(Map.of("status", List.of("dead"), "createdFrom", "soon", "sort", "beauty", "team", "x"));

        assertThatThrownBy(() -> lists.count(wrong, rep).block(SOON))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder("status", "createdFrom", "sort", "team"));
    }

    private List<String> found(Map<String, Object> fields) {
        return Objects.requireNonNull(
                        lists.page(Searches.with(fields), null, 100, rep).block(SOON))
                .stream()
                .map(line -> line.customer().name())
                .toList();
    }

    private List<UUID> oneByOne(CustomerSearch search) {
        return oneByOne(search, rep);
    }

    private List<UUID> oneByOne(CustomerSearch search, User viewer) {
        return oneByOne(after -> lists.page(search, after, 1, viewer));
    }

    private static List<UUID> oneByOne(Function<@Nullable Position, Mono<List<CustomerLists.Line>>> pages) {
        var found = new ArrayList<UUID>();
        @Nullable Position after = null;
        for (var page = read(pages, after); !page.isEmpty(); page = read(pages, after)) {
            page.forEach(line -> found.add(line.customer().id()));
            after = Position.parse(page.getLast().position().toString());
        }
        return found;
    }

    private static List<CustomerLists.Line> read(
            Function<@Nullable Position, Mono<List<CustomerLists.Line>>> pages, @Nullable Position after) {
        return Objects.requireNonNull(pages.apply(after).block(SOON));
    }

    private static String own() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private void run(String sql, Customer customer) {
        database.sql("create sequence if not exists own_task start 900000")
                .then()
                .block(SOON);
        database.sql(sql.formatted(customer.id())).then().block(SOON);
    }
}
