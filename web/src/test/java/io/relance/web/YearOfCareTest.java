package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A year of care for one customer, walked from one timer of its loops to the next. */
class YearOfCareTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CARE = "('customer-care', 'satisfaction-survey', 'contract-renewal')";

    private final DemoClock clock = World.clock();
    private final Forms forms = new Forms(clock);
    private final String address = "care-" + UUID.randomUUID() + "@example.com";
    private final LocalDate begin = clock.today();

    @Test
    void a_customer_is_looked_after_for_a_year_and_nothing_comes_twice() {
        var journey = won();
        grows(journey);

        var end = clock.now().plus(Duration.ofDays(366));
        for (var next = nextTimer(journey); next.isBefore(end); next = nextTimer(journey)) {
            clock.advanceTo(next.plusSeconds(1));
            answerWhatIsOpen(journey);
        }

        assertThat(rows("select count(*) from care_visit where customer_id = ?::uuid", journey))
                .isEqualTo("4");
        assertThat(rows("select count(*) from contact_check where customer_id = ?::uuid", journey))
                .isIn("11", "12");
        assertThat(rows("select count(*) from referral where customer_id = ?::uuid", journey))
                .isEqualTo("1");
        assertThat(rows(
                        "select string_agg(reason, ' ' order by sent_at) from survey where customer_id = ?::uuid",
                        journey))
                .isIn("closing half-year", "closing half-year half-year");
        assertThat(rows("select count(*) from notification where kind = 'growth' and customer_id = ?::uuid", journey))
                .isEqualTo("1");
        assertThat(rows(
                        "select count(*) from notification where kind = 'renewal-due' and customer_id = ?::uuid",
                        journey))
                .isEqualTo("3");
        assertGreeted(journey);
    }

    /** Festivals by mail on their own days, each once. */
    private void assertGreeted(Journey journey) {
        var greetings = rows(
                "select string_agg((due_at at time zone 'Asia/Shanghai')::date::text, ' ' order by due_at) from delivery where address = '"
                        + address + "' and subject !~ '调查|满意' and ?::uuid is not null",
                journey);
        assertThat(List.of(greetings.split(" "))).doesNotHaveDuplicates().containsAll(festivals());
    }

    private List<String> festivals() {
        return List.of("01-01", "10-01").stream()
                .map(day -> Optional.of(LocalDate.parse(begin.getYear() + "-" + day))
                        .filter(date -> date.isAfter(begin))
                        .orElse(LocalDate.parse(begin.getYear() + 1 + "-" + day)))
                .map(LocalDate::toString)
                .toList();
    }

    private void answerWhatIsOpen(Journey journey) {
        open(journey).forEach(task -> {
            var answer = answer(task.path("elementId").asString());
            if (answer != null) {
                journey.completes("li", task.path("elementId").asString(), answer);
            }
        });
    }

    private Map<String, Object> answer(String element) {
        return switch (element) {
            case "care-visit" -> Map.of("satisfaction", 5, "feedback", "很满意");
            case "check-contacts" -> Map.of("confirmed", true);
            case "ask-referral" -> Map.of("asked", true, "outcome", "declined");
            case "greet-customer" -> Map.of("done", true);
            case "ask-satisfaction" -> Map.of("score", 9);
            default -> null;
        };
    }

    private static List<JsonNode> open(Journey journey) {
        return World.as("li")
                .get("/api/tasks?assignee=me&status=open&customerId=%s", journey.id())
                .items();
    }

    private Instant nextTimer(Journey journey) {
        var millis = rows("""
                select coalesce(min((r.value ->> 'dueDate')::bigint), 99999999999999) from record_feed r
                join process_instance i on i.key = (r.value ->> 'processInstanceKey')::bigint
                where r.value_type = 'TIMER' and r.intent = 'CREATED' and i.state = 'active' and i.process_id in %s
                    and i.customer_id = ?::uuid and (r.value ->> 'dueDate')::bigint > %d""".formatted(CARE, clock.now().toEpochMilli()), journey);
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** A third more in these three months than in the three before: told once, though two purchases say so. */
    private void grows(Journey journey) {
        buys(journey, begin.minusMonths(4), 30_000);
        buys(journey, begin.minusDays(2), 40_000);
        await().atMost(SOON)
                .until(() -> rows(
                                "select count(*) from notification where kind = 'growth' and customer_id = ?::uuid",
                                journey)
                        .equals("1"));
        buys(journey, begin.minusDays(1), 10_000);
    }

    private static void buys(Journey journey, LocalDate day, int amount) {
        var purchase = Map.of("product", "检测仪", "purchasedOn", day.toString(), "quantity", 1, "amount", amount);
        World.as("li")
                .post("/api/customers/" + journey.id() + "/purchases", purchase)
                .expect(201);
    }

    private Journey won() {
        var entry = Customers.one();
        var birthday = begin.plusDays(40).minusYears(35).toString();
        entry.put("foundedOn", begin.plusDays(100).minusYears(10).toString());
        entry.put(
                "contacts",
                List.of(Map.of(
                        "name", "张三", "title", "经理", "phone", "13900139000", "email", address, "birthday", birthday)));
        var customer = World.as("li").post("/api/customers", entry).expect(201).body();
        var journey = new Journey(
                World::as,
                "li",
                customer.path("id").asString(),
                customer.path("name").asString());
        journey.completes("li", "analyse-needs", Forms.needs());
        journey.completes("li", "plan-follow-up", forms.plan("li", clock.in(Duration.ofDays(3))));
        journey.completes("li", "follow-up", forms.conversation("intent"));
        journey.completes("li", "evaluate-conversion", Forms.evaluation("low", "low"));
        journey.completes("li", "sign-contract", Forms.contract(begin, begin.plusDays(350)));
        journey.awaitStatus("won");
        journey.awaitPipeline("finished");
        await().atMost(SOON)
                .until(() -> rows(
                                "select count(*) from care_cycle where process_instance_key is not null and customer_id = ?::uuid",
                                journey)
                        .equals("6"));
        return journey;
    }

    private static String rows(String query, Journey journey) {
        return Rows.first(query, journey.id());
    }
}
