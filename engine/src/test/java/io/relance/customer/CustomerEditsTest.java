package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.identity.User;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import io.relance.refusal.Outdated;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Li's customer is edited by hand and by what tasks say of it; all of it stands in the change log. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class CustomerEditsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    CustomerEdits edits;

    @Autowired
    ContactBook book;

    @Autowired
    ChangeLog log;

    @Autowired
    List<RecordSection> sections;

    @Autowired
    Customers customers;

    @Autowired
    SensitiveViews views;

    @Autowired
    RecordSealing sealing;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    private User li;
    private Customer customer;

    @BeforeEach
    void liHasACustomer() {
        li = company.li();
        customer = company.register("编辑测试 " + UUID.randomUUID(), li);
    }

    @Test
    void only_what_is_named_changes_and_each_field_stands_in_the_log_with_who_and_when() {
        var edited = edit(
                "name", " 新名称 " + customer.id(), "remarks", "重要", "tags", List.of("甲", "甲 ", "乙"), "valueTier", "high");

        assertThat(edited.name()).isEqualTo("新名称 " + customer.id());
        assertThat(edited.tags()).containsExactly("甲", "乙");
        assertThat(edited.industry()).isEqualTo(customer.industry());
        assertThat(edited.version()).isEqualTo(customer.version() + 1);
        assertThat(changes(null))
                .extracting(CustomerChange::field)
                .containsExactlyInAnyOrder("name", "remarks", "tags", "valueTier");
        assertThat(changes("name")).singleElement().satisfies(change -> {
            assertThat(change.changedBy()).isEqualTo("li");
            assertThat(Objects.requireNonNull(change.before()).asString()).isEqualTo(customer.name());
        });
    }

    @Test
    void null_clears_what_may_be_empty_and_a_person_has_an_occupation() {
        var cleared = JSON.createObjectNode().put("version", customer.version()).put("kind", "person");
        cleared.put("occupation", "建筑师").put("habits", "喜欢早上通话").putNull("initialNeed");

        var edited =
                Objects.requireNonNull(edits.edit(customer.id(), cleared, li).block(SOON));

        assertThat(edited.kind()).isEqualTo("person");
        assertThat(edited.occupation()).isEqualTo("建筑师");
        assertThat(edited.initialNeed()).isNull();
    }

    @Test
    void what_is_wrong_is_named_and_nothing_changes() {
        assertThatThrownBy(() -> edit(
                        "name",
                        "  ",
                        "industry",
                        "alchemy",
                        "kind",
                        "ghost",
                        "website",
                        "no",
                        "foundedOn",
                        "2999-01-01",
                        "tags",
                        List.of(""),
                        "status",
                        "won"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder(
                                        "name", "industry", "kind", "website", "foundedOn", "tags", "status"));
        assertThat(changes(null)).isEmpty();
    }

    @Test
    void whoever_edits_an_older_version_is_told_what_has_changed_since() {
        edits.edit(customer.id(), entry("remarks", "她的", "website", "https://a.example.com"), company.manager())
                .block(SOON);

        var refused = catchThrowableOfType(Outdated.class, () -> edit("remarks", "我的"));

        assertThat(refused.version()).isEqualTo(customer.version() + 1);
        assertThat(refused.changed())
                .extracting(changed -> changed.field() + ": " + text(changed.yours()) + " / " + text(changed.theirs())
                        + " by " + changed.by())
                .containsExactlyInAnyOrder(
                        "remarks: 我的 / 她的 by manager", "website: null / https://a.example.com by manager");
    }

    @Test
    void whoever_does_not_see_the_customer_changes_nothing() {
        assertThatThrownBy(() -> edits.edit(customer.id(), entry("remarks", "x"), company.zhao())
                        .block(SOON))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_a_form_says_and_what_the_status_becomes_stand_there_too() {
        section("needs", Map.of("needType", "service", "budgetMin", 100000, "tags", List.of("重点客户")));
        section("evaluation", Map.of("expectedAmount", 300000, "grade", "A"));
        section(
                "contract",
                Map.of("contractNumber", "HT-1", "effectiveOn", "2026-11-01", "endsOn", "2027-10-31", "amount", 1000));

        assertThat(changes(null))
                .extracting(CustomerChange::field)
                .contains("needs.needType", "needs.budgetMin", "tags", "evaluation.expectedAmount", "grade", "status");
        assertThat(changes("status")).singleElement().satisfies(change -> {
            assertThat(Objects.requireNonNull(change.before()).asString()).isEqualTo("potential");
            assertThat(Objects.requireNonNull(change.after()).asString()).isEqualTo("won");
            assertThat(change.changedBy()).isEqualTo("wang");
        });
    }

    @Test
    void contacts_come_change_and_go_and_the_last_one_stays() {
        var added = Objects.requireNonNull(
                book.add(customer.id(), contact("赵六", "13911112222"), null, li).block(SOON));
        assertThat(added.wechat()).isEqualTo("zhao6");
        assertThat(added.decisionRole()).isEqualTo("decider");

        var version = customer.version() + 1;
        var changed =
                Objects.requireNonNull(book.change(customer.id(), added.id(), contact("赵六", "13933334444"), version, li)
                        .block(SOON));
        assertThat(changed.phone()).isEqualTo("13933334444");
        assertThatThrownBy(() -> book.change(customer.id(), added.id(), contact("赵七", "13933334444"), version, li)
                        .block(SOON))
                .isInstanceOf(Outdated.class);

        book.remove(customer.id(), added.id(), li).block(SOON);
        var first = customer.contacts().getFirst().id();
        assertThatThrownBy(() -> book.remove(customer.id(), first, li).block(SOON))
                .isInstanceOf(io.relance.refusal.Conflict.class);
        assertThat(changes("contact.phone")).extracting(CustomerChange::subject).containsExactly("赵六", "赵六", "赵六");
    }

    @Test
    void a_contact_that_is_wrong_is_refused_by_field() {
        var wrong = new ContactDetails("", "经理", null, "12345", "x", null, "pigeon", "2999-01-01", "king");
        assertThatThrownBy(() -> book.add(customer.id(), wrong, null, li).block(SOON))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder(
                                        "name", "phone", "email", "preferredChannel", "birthday", "decisionRole"));
    }

    @Test
    void what_is_sensitive_stands_sealed_and_is_read_by_those_who_look_after_the_customer() {
        book.add(customer.id(), contact("赵六", "13955556666"), null, li).block(SOON);
        editNow("strategy", "先试用");
        section("needs", Map.of("needType", "service", "budgetMin", 100000, "tags", List.of()));

        assertThat(stored("select phone || email || wechat from contact where customer_id = :id and name = '赵六'"))
                .startsWith("sealed:")
                .doesNotContain("139", "example", "zhao6");
        assertThat(stored("select strategy from customer where id = :id")).startsWith("sealed:");
        assertThat(stored("select needs ->> 'budgetMin' from customer where id = :id"))
                .startsWith("sealed:");
        assertThat(
                        stored(
                                "select string_agg(coalesce(after #>> '{}', ''), ' ') from customer_change where customer_id = :id"))
                .doesNotContain("13955556666", "先试用", "100000");
        var read = Objects.requireNonNull(customers.shown(customer.id(), li).block(SOON));
        assertThat(read.strategy()).isEqualTo("先试用");
        assertThat(Objects.requireNonNull(read.needs()).path("budgetMin").asInt())
                .isEqualTo(100000);
        assertThat(read.contacts().getLast().phone()).isEqualTo("13955556666");
        assertThat(Objects.requireNonNull(changes("contact.phone").getFirst().after())
                        .asString())
                .isEqualTo("13955556666");
    }

    @Test
    void whoever_only_has_a_task_sees_it_masked_and_each_look_behind_the_mask_is_written_down() {
        var zhao = company.zhao();
        section("needs", Map.of("needType", "service", "budgetMin", 100000, "tags", List.of()));
        editNow("strategy", "先试用");
        stored("""
                insert into task (key, process_instance_key, process_id, definition_key, element_id, element_instance_key, name, customer_id, assignee, created_at)
                values ((random() * 1e15)::bigint, 1, 'p', 1, 'e', 1, '跟进', :id, 'zhao', now()) returning name""");

        var masked = Objects.requireNonNull(customers.shown(customer.id(), zhao).block(SOON));
        assertThat(masked.contacts().getFirst().phone()).matches("\\d{3}\\*{4}\\d{4}");
        assertThat(masked.contacts().getFirst().email()).isEqualTo("c***@example.com");
        assertThat(masked.strategy()).isEqualTo("***");
        assertThat(Objects.requireNonNull(masked.needs()).path("budgetMin").isNull())
                .isTrue();

        var whole = Objects.requireNonNull(views.reveal(customer.id(), zhao).block(SOON));
        assertThat(whole.strategy()).isEqualTo("先试用");
        assertThat(stored("select username || act from audit_entry where subject = :id::text"))
                .isEqualTo("zhaoviewed-sensitive");
    }

    @Test
    void what_came_in_plain_is_sealed_once() {
        stored("update contact set phone = '13700000000' where customer_id = :id returning name");

        assertThat(sealing.seal("true").block(SOON)).isPositive();
        assertThat(sealing.seal("true").block(SOON)).isZero();

        assertThat(stored("select phone from contact where customer_id = :id")).startsWith("sealed:");
        assertThat(Objects.requireNonNull(customers.byId(customer.id()).block(SOON))
                        .contacts()
                        .getFirst()
                        .phone())
                .isEqualTo("13700000000");
    }

    private void editNow(String field, String value) {
        var version = Objects.requireNonNull(customers.byId(customer.id()).block(SOON))
                .version();
        var entry = JSON.createObjectNode().put("version", version).put(field, value);
        edits.edit(customer.id(), entry, li).block(SOON);
    }

    private String stored(String query) {
        return Objects.requireNonNull(database.sql(query)
                .bind("id", customer.id())
                .mapValue(String.class)
                .one()
                .block(SOON));
    }

    private static ContactDetails contact(String name, String phone) {
        return new ContactDetails(
                name, "经理", "采购部", phone, "z@example.com", "zhao6", "wechat", "1990-01-02", "decider");
    }

    private void section(String name, Map<String, Object> said) {
        sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow()
                .store(new SectionEntry(customer.id(), "wang", null, null, JSON.valueToTree(said)))
                .block(SOON);
    }

    private Customer edit(Object... fields) {
        return Objects.requireNonNull(
                edits.edit(customer.id(), entry(fields), li).block(SOON));
    }

    private JsonNode entry(Object... fields) {
        var entry = JSON.createObjectNode().put("version", customer.version());
        for (int i = 0; i < fields.length; i += 2) {
            entry.set(String.valueOf(fields[i]), JSON.valueToTree(fields[i + 1]));
        }
        return entry;
    }

    private static String text(@Nullable Object value) {
        return value instanceof JsonNode node ? node.asString() : String.valueOf(value);
    }

    private List<CustomerChange> changes(@Nullable String field) {
        return Objects.requireNonNull(log.of(customer.id(), field, null, 100).block(SOON));
    }
}
