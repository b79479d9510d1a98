package io.relance.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.customer.ChangeLog;
import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import io.relance.refusal.Outdated;
import io.relance.refusal.Outdated.Changed;
import java.time.Duration;
import java.util.List;
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

/** Li's customer, who was first spoken to on 2026-01-01. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class MilestonesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Milestones milestones;

    @Autowired
    Customers customers;

    @Autowired
    ChangeLog log;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    private User li;
    private Customer customer;

    @BeforeEach
    void liHasACustomer() {
        li = company.li();
        customer = company.register("里程碑 " + UUID.randomUUID(), li);
    }

    @Test
    void what_happened_is_known_by_itself_the_first_time_and_of_lost_and_silent_the_last() {
        change("needs.urgency", null, "\"high\"", "2026-02-03T02:00:00Z");
        change("needs.urgency", "\"high\"", "\"low\"", "2026-02-09T02:00:00Z");
        change("status", "\"potential\"", "\"silent\"", "2026-02-20T02:00:00Z");
        change("status", "\"silent\"", "\"intent\"", "2026-02-25T17:00:00Z");
        change("status", "\"intent\"", "\"silent\"", "2026-03-01T02:00:00Z");
        change("status", "\"silent\"", "\"intent\"", "2026-03-02T02:00:00Z");
        sign("HT-1", "2026-04-01T02:00:00Z");
        buy("2026-04-02");
        buy("2026-04-02");
        assertThat(known())
                .containsExactly(
                        "first-contact 2026-01-01",
                        "needs-analysed 2026-02-03",
                        "intent 2026-02-26",
                        "silent 2026-03-01",
                        "won 2026-04-01 HT-1");

        buy("2026-05-06");
        assertThat(known()).contains("repurchase 2026-05-06");
        sign("HT-2", "2026-05-01T02:00:00Z");
        change("status", "\"won\"", "\"lost\"", "2026-06-01T02:00:00Z");

        assertThat(known()).contains("repurchase 2026-05-01").endsWith("lost 2026-06-01");
    }

    @Test
    void whoever_is_called_won_without_a_contract_is_won() {
        change("status", "\"intent\"", "\"won\"", "2026-04-01T02:00:00Z");

        assertThat(known()).endsWith("won 2026-04-01");
    }

    @Test
    void what_somebody_notes_stands_among_the_others_and_in_the_change_log() {
        var noted = note("首台设备上线", "2026-02-01", " 车间三 ");

        assertThat(milestones.of(customer.id(), li).block(SOON)).last().isEqualTo(noted);
        assertThat(noted.remark()).isEqualTo("车间三");
        assertThat(noted.notedBy()).isEqualTo("li");
        change(noted, new MilestoneEntry("首台设备上线", "2026-02-02", null), version());
        milestones.remove(customer.id(), noted.id(), li).block(SOON);
        assertThat(known()).containsExactly("first-contact 2026-01-01");
        assertThat(log.of(customer.id(), null, null, 100).block(SOON))
                .extracting(line -> line.subject() + " " + line.field() + " " + line.before() + " " + line.after())
                .containsExactlyInAnyOrder(
                        "首台设备上线 milestone.title null \"首台设备上线\"",
                        "首台设备上线 milestone.reachedOn null \"2026-02-01\"",
                        "首台设备上线 milestone.remark null \"车间三\"",
                        "首台设备上线 milestone.reachedOn \"2026-02-01\" \"2026-02-02\"",
                        "首台设备上线 milestone.remark \"车间三\" null",
                        "首台设备上线 milestone.title \"首台设备上线\" null",
                        "首台设备上线 milestone.reachedOn \"2026-02-02\" null");
    }

    @Test
    void a_repeated_request_notes_it_once() {
        var entry = new MilestoneEntry("验收", "2026-02-01", null);
        var key = UUID.randomUUID().toString();

        var first = milestones.note(customer.id(), entry, key, li).block(SOON);

        assertThat(milestones.note(customer.id(), entry, key, li).block(SOON)).isEqualTo(first);
        assertThat(known()).hasSize(2);
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen_and_what_became_of_others_does_not_matter() {
        var noted = note("验收", "2026-02-01", null);
        var other = note("上线", "2026-02-02", null);
        var seen = version();
        change(other, new MilestoneEntry("全面上线", "2026-02-02", null), seen);
        change(noted, new MilestoneEntry("终验", "2026-02-01", null), seen);

        var refused = catchThrowableOfType(
                Outdated.class, () -> change(noted, new MilestoneEntry("初验", "2026-02-01", null), seen));

        assertThat(refused.version()).isEqualTo(version());
        assertThat(refused.changed())
                .extracting(Changed::field, changed -> String.valueOf(changed.theirs()))
                .containsExactly(tuple("milestone.title", "\"终验\""));
        assertThat(known()).contains("noted 2026-02-01 终验").doesNotContain("noted 2026-02-01 初验");
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_noted() {
        assertThatThrownBy(() -> note(" ", "2999-01-01", "x".repeat(4001)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder("title", "reachedOn", "remark"));
        assertThatThrownBy(() -> note("验收", "gestern", null)).isInstanceOf(InvalidInput.class);
        assertThat(known()).hasSize(1);
    }

    @Test
    void strangers_neither_see_nor_note_change_or_remove_anything() {
        var noted = note("验收", "2026-02-01", null);
        var entry = new MilestoneEntry("x", "2026-02-01", null);
        var elsewhere = company.register("别人的客户 " + UUID.randomUUID(), li);
        var stranger = company.person("stranger-to-milestones", Role.REP, null);

        assertThatThrownBy(() -> milestones.of(customer.id(), stranger).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        milestones.note(customer.id(), entry, null, stranger).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> milestones
                        .change(customer.id(), noted.id(), entry, 99, stranger)
                        .block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        milestones.remove(customer.id(), noted.id(), stranger).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> milestones.remove(elsewhere.id(), noted.id(), li).block(SOON))
                .isInstanceOf(NotFound.class);
        assertThat(known()).contains("noted 2026-02-01 验收");
    }

    private Milestone note(String title, String day, @Nullable String remark) {
        var entry = new MilestoneEntry(title, day, remark);
        return Objects.requireNonNull(
                milestones.note(customer.id(), entry, null, li).block(SOON));
    }

    private void change(Milestone noted, MilestoneEntry entry, long version) {
        milestones.change(customer.id(), noted.id(), entry, version, li).block(SOON);
    }

    private long version() {
        return Objects.requireNonNull(customers.byId(customer.id()).block(SOON)).version();
    }

    private List<String> known() {
        return Objects.requireNonNull(milestones.of(customer.id(), li).block(SOON)).stream()
                .map(each -> each.kind() + " " + each.reachedOn() + (each.title() == null ? "" : " " + each.title()))
                .toList();
    }

    private void change(String field, @Nullable String before, String after, String at) {
        database.sql("""
                        insert into customer_change (customer_id, version, field, before, after, changed_by, changed_at)
                        values (:customer, 1, :field, nullif(:before, '')::jsonb, :after::jsonb, 'li', :at::timestamptz)""")
                .bind("customer", customer.id())
                .bind("field", field)
                .bind("before", Objects.requireNonNullElse(before, ""))
                .bind("after", after)
                .bind("at", at)
                .then()
                .block(SOON);
        if (field.equals("status")) {
            database.sql("update customer set status = (:after::jsonb) #>> '{}' where id = :customer")
                    .bind("after", after)
                    .bind("customer", customer.id())
                    .then()
                    .block(SOON);
        }
    }

    private void sign(String number, String at) {
        database.sql("""
                        insert into contract (customer_id, number, effective_on, ends_on, amount, signed_at)
                        values (:customer, :number, '2026-01-01', '2027-01-01', 5, :at::timestamptz)""")
                .bind("customer", customer.id())
                .bind("number", number)
                .bind("at", at)
                .then()
                .block(SOON);
    }

    private void buy(String day) {
        database.sql("""
                        insert into purchase (customer_id, purchased_on, product, quantity, amount, recorded_by, recorded_at)
                        values (:customer, :day::date, '设备', 1, 5, 'li', now())""")
                .bind("customer", customer.id())
                .bind("day", day)
                .then()
                .block(SOON);
    }
}
