package io.relance.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.relance.calendar.LunarDays;
import io.relance.web.Mailbox.Letter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A year of care for one customer, walked from one timer to the next on the engine and the application that people use. It
 * comes last, because the year passes for all the others too.
 */
@Order(Integer.MAX_VALUE)
class YearOfCareTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DemoClock clock = World.clock();
    private final Mailbox mailbox = new Mailbox("care-%s@example.com".formatted(UUID.randomUUID()), ZONE);
    private final LocalDate begin = LocalDate.ofInstant(clock.now(), ZONE);
    private final LocalDate end = begin.plusYears(1).plusDays(2);

    @Test
    void a_customer_is_looked_after_for_a_year_and_nothing_comes_twice() {
        var journey = won();
        grows(journey);

        CaredFor.of(journey, mailbox, clock).walkTo(end.atStartOfDay(ZONE).toInstant());

        assertAll(
                () -> assertTold(journey),
                () -> assertGreeted(journey),
                () -> assertAsked(journey),
                () -> assertNothingTwice(journey),
                () -> assertLoopsGoOn(journey));
    }

    /** Four visits, twelve looks at the contacts, the renewal 60, 30 and 7 days before the end, one alert of growth. */
    private static void assertTold(Journey journey) {
        var told = Told.to("li").kindsAbout(journey.name()).stream().collect(groupingBy(kind -> kind, counting()));
        assertThat(told)
                .containsAllEntriesOf(Map.of(
                        "care-due", 4L,
                        "contact-check-due", 12L,
                        "referral-due", 1L,
                        "renewal-due", 3L,
                        "growth", 1L,
                        "repurchase-due", 1L,
                        "survey-low-score", 1L))
                .containsKey("contact-due")
                .doesNotContainKeys("task-overdue", "task-escalated");
    }

    /** Each festival, the birthday and the anniversary on its day, and no other. */
    private void assertGreeted(Journey journey) {
        var own = Stream.of(
                new Letter(begin.plusDays(40), "生日快乐"),
                new Letter(begin.plusDays(100), "祝贺%s公司成立 12 周年".formatted(journey.name())));
        var expected = Stream.concat(festivals(), own).toList();

        assertThat(mailbox.letters().stream()
                        .filter(letter -> letter.day().isAfter(begin))
                        .filter(letter -> letter.subject().matches(".*(快乐|周年)")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private Stream<Letter> festivals() {
        return IntStream.rangeClosed(begin.getYear(), end.getYear())
                .boxed()
                .flatMap(year -> Stream.of(
                        new Letter(LocalDate.of(year, 1, 1), "元旦快乐"),
                        new Letter(LunarDays.of(year, 1, 1), "春节快乐"),
                        new Letter(LunarDays.of(year, 1, 15), "元宵节快乐"),
                        new Letter(LunarDays.of(year, 5, 5), "端午节快乐"),
                        new Letter(LunarDays.of(year, 8, 15), "中秋节快乐"),
                        new Letter(LocalDate.of(year, 10, 1), "国庆节快乐")))
                .filter(letter -> letter.day().isAfter(begin) && letter.day().isBefore(end));
    }

    /** After signing, after the complaint that the low score became, and each half-year. */
    private void assertAsked(Journey journey) {
        assertThat(rows(
                        "select string_agg(reason || ' ' || score, ', ' order by sent_at) from survey where customer_id = ?::uuid",
                        journey))
                .startsWith("closing 3, service 9, half-year 9");
        var requests = World.as("li")
                .get("/api/service-requests?customerId=%s", journey.id())
                .items();
        assertThat(requests)
                .extracting(request -> request.path("kind").asString())
                .containsExactly("grave-complaint");
        assertThat(requests)
                .extracting(request -> request.path("status").asString())
                .containsExactly("resolved");
    }

    private void assertNothingTwice(Journey journey) {
        assertThat(mailbox.letters()).doesNotHaveDuplicates();
        assertThat(Told.to("li").alertsAbout(journey.name()).map(YearOfCareTest::alert))
                .doesNotHaveDuplicates();
        assertThat(rows("""
                        select string_agg(element_id, ' ') from (select element_id from task where customer_id = ?::uuid
                            group by process_instance_key, element_id, created_at::date having count(*) > 1) twice""", journey)).isNull();
    }

    private static String alert(JsonNode alert) {
        return "%s %s %.10s"
                .formatted(
                        alert.path("kind"),
                        alert.path("link"),
                        alert.path("createdAt").asString());
    }

    /** Each loop is in one round, nothing hangs, and the watch had nothing to begin again. */
    private static void assertLoopsGoOn(Journey journey) {
        assertThat(rows("""
                        select string_agg(c.loop, ' ' order by c.loop) from care_cycle c
                        join process_instance i on i.key = c.process_instance_key
                        where i.state = 'active' and c.customer_id = ?::uuid""", journey)).isEqualTo("contact-check greeting rhythm survey visit");
        assertThat(rows("select count(*) from care_cycle where restarted and customer_id = ?::uuid", journey))
                .isEqualTo("0");
        assertThat(rows("""
                        select string_agg(element_id || ' ' || message, ', ') from incident x
                        join process_instance i on i.key = x.process_instance_key where i.customer_id = ?::uuid""", journey)).isNull();
    }

    /** A third more in these three months than in the three before: told once, though two purchases say so. */
    private void grows(Journey journey) {
        buys(journey, begin.minusMonths(4), 30_000);
        buys(journey, begin.minusDays(2), 40_000);
        clock.advance(Duration.ZERO);
        buys(journey, begin.minusDays(1), 10_000);
        clock.advance(Duration.ZERO);
    }

    private static void buys(Journey journey, LocalDate day, int amount) {
        var purchase = Map.of("product", "检测仪", "purchasedOn", day.toString(), "quantity", 1, "amount", amount);
        World.as("li")
                .post("/api/customers/" + journey.id() + "/purchases", purchase)
                .expect(201);
    }

    private Journey won() {
        var contact = new HashMap<String, Object>(Customers.contact(Customers.newPhone()));
        contact.put("email", mailbox.address());
        contact.put("birthday", begin.plusDays(40).minusYears(36).toString());
        var entry = Customers.oneWith("contacts", List.of(contact));
        entry.put("foundedOn", begin.plusDays(100).minusYears(12).toString());
        var journey = Journey.registered(World::as, "li", entry);
        journey.signs(new Forms(clock), Forms.contract(begin, begin.plusDays(350)));
        return journey;
    }

    private static String rows(String query, Journey journey) {
        return Rows.first(query, journey.id());
    }
}
