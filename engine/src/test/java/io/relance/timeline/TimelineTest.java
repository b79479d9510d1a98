package io.relance.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.AlertsWorld;
import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.customer.Customer;
import io.relance.identity.User;
import io.relance.refusal.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;

/** Li's customer has something in every list that there is. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class TimelineTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant NOW = AlertsWorld.START;

    @Autowired
    Timeline timeline;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    private User li;
    private Customer customer;

    @BeforeEach
    void muchBefellACustomer() {
        li = company.li();
        customer = company.register("时间轴 " + UUID.randomUUID(), li);
        insert(
                "interaction (customer_id, occurred_at, channel, participants, summary, feedback, outcome, recorded_by, created_at)",
                ":customer, :at, 'phone', '张三', '谈了', '好', 'intent', 'li', :at",
                1);
        insert(
                "task (key, process_instance_key, process_id, definition_key, element_id, element_instance_key, name, customer_id, state, created_at, closed_at, completed_by)",
                "(random() * 1e15)::bigint, 1, 'p', 1, 'e', 1, '跟进', :customer, 'completed', :at, :at, 'li'",
                2);
        insert(
                "customer_change (customer_id, version, field, before, after, changed_by, changed_at)",
                ":customer, 1, 'status', '\"potential\"', '\"intent\"', 'li', :at",
                3);
        insert(
                "contract (customer_id, number, effective_on, ends_on, amount, signed_at)",
                ":customer, 'HT-1', '2026-01-01', '2027-01-01', 5, :at",
                4);
        insert(
                "service_request (number, customer_id, kind, subject, opened_by, opened_at)",
                "gen_random_uuid()::text, :customer, 'inquiry', '问题', 'li', :at",
                5);
        insert(
                "care_visit (customer_id, satisfaction, feedback, recorded_by, recorded_at)",
                ":customer, 5, '好', 'li', :at",
                6);
        insert("visit_report (customer_id, report, recorded_by, recorded_at)", ":customer, '报告', 'li', :at", 7);
        insert(
                "survey (customer_id, token_hash, reason, sent_at, expires_at, answered_at, score)",
                ":customer, uuid_send(gen_random_uuid()), 'after-closing', :at, :at, :at + interval '30 seconds', 9",
                8);
        insert(
                "referral (customer_id, asked, outcome, recorded_by, recorded_at)",
                ":customer, true, 'named', 'li', :at",
                9);
        insert("greeting_gift (customer_id, done, recorded_by, recorded_at)", ":customer, true, 'li', :at", 10);
        insert(
                "delivery (job_key, customer_id, person_id, channel, address, subject, text, html, state, due_at, sent_at, ended_at, created_at, kind)",
                "(random() * 1e15)::bigint, :customer, null, 'mail', 'a@example.com', '节日快乐', '', '', 'sent', :at, :at, :at, :at, 'greeting'",
                11);
        insert(
                "attachment (id, customer_id, name, media_type, size, sha256, uploaded_by, uploaded_at)",
                "gen_random_uuid(), :customer, 'a.pdf', 'application/pdf', 3, 'x', 'li', :at",
                12);
        insert(
                "customer_handover (customer_id, from_username, to_username, handed_by, handed_at, finished_at)",
                ":customer, 'li', 'wang', 'manager', :at, :at",
                13);
        insert(
                "purchase (customer_id, purchased_on, product, quantity, amount, recorded_by, recorded_at)",
                ":customer, '2026-11-20', '设备', 1, 5, 'li', :at",
                14);
        insert(
                "milestone (customer_id, reached_on, title, noted_by, noted_at)",
                ":customer, '2026-11-21', '首台设备上线', 'li', :at",
                15);
    }

    @Test
    void everything_is_there_once_and_newest_first() {
        var events = page(EnumSet.allOf(Kind.class), null, 100);

        assertThat(events).extracting(Event::kind).containsExactlyInAnyOrderElementsOf(Kind.codes());
        assertThat(events).extracting(Event::at).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(events.getLast().kind()).isEqualTo("purchase");
        assertThat(events.getLast().at()).isEqualTo(Instant.parse("2026-11-19T16:00:00Z"));
    }

    @Test
    void page_by_page_it_is_the_same_also_where_much_is_of_one_moment() {
        for (int i = 0; i < 7; i++) {
            insert(
                    "interaction (customer_id, occurred_at, channel, participants, summary, feedback, outcome, recorded_by, created_at)",
                    ":customer, :at, 'phone', '张三', '谈了', '好', 'intent', 'li', :at",
                    3);
            insert(
                    "purchase (customer_id, purchased_on, product, quantity, amount, recorded_by, recorded_at)",
                    ":customer, '2026-11-20', '设备', 1, 5, 'li', :at",
                    14);
        }
        var whole = page(EnumSet.allOf(Kind.class), null, 100);

        var pages = new ArrayList<Event>();
        for (var next = page(EnumSet.allOf(Kind.class), null, 3);
                !next.isEmpty();
                next = page(EnumSet.allOf(Kind.class), next.getLast().position(), 3)) {
            pages.addAll(next);
        }

        assertThat(pages).isEqualTo(whole).hasSize(Kind.values().length + 14);
    }

    @Test
    void only_the_kinds_that_are_asked_for_come() {
        assertThat(page(Set.of(Kind.TASK, Kind.CONTRACT), null, 10))
                .extracting(Event::kind)
                .containsExactly("task", "contract");
        assertThat(page(Set.of(Kind.PURCHASE), null, 10)
                        .getFirst()
                        .details()
                        .path("product")
                        .asString())
                .isEqualTo("设备");
    }

    @Test
    void a_stranger_learns_nothing() {
        assertThatThrownBy(() -> timeline.visible(customer.id(), EnumSet.allOf(Kind.class), null, 10, company.zhao())
                        .block(SOON))
                .isInstanceOf(NotFound.class);
    }

    private List<Event> page(Set<Kind> kinds, Event.@Nullable Position after, int limit) {
        return Objects.requireNonNull(
                timeline.visible(customer.id(), kinds, after, limit, li).block(SOON));
    }

    private void insert(String into, String values, int minutesAgo) {
        database.sql("insert into " + into + " values (" + values + ")")
                .bind("customer", customer.id())
                .bind("at", NOW.minus(Duration.ofMinutes(minutesAgo)))
                .then()
                .block(SOON);
    }
}
