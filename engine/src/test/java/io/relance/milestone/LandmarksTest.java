package io.relance.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LandmarksTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST_CONTACT = LocalDate.parse("2020-01-01");
    private static final Instant ANALYSED = Instant.parse("2020-01-05T02:00:00Z");
    private static final Instant INTENT = Instant.parse("2020-01-09T02:00:00Z");
    /** It is the first of March already where the company works. */
    private static final Instant WON = Instant.parse("2020-02-29T17:00:00Z");

    @Test
    void of_a_customer_who_was_only_registered_the_first_contact_is_known() {
        var newcomer = new Landmarks(FIRST_CONTACT, false, null, null, null, null, null, null, null);

        assertThat(said(newcomer, "2026-11-20")).containsExactly("first-contact 2020-01-01");
    }

    @Test
    void a_cooperation_has_its_last_anniversary_by_the_day_of_the_business() {
        var cooperation = won(null, null);

        assertThat(said(cooperation, "2021-02-28"))
                .containsExactly(
                        "first-contact 2020-01-01",
                        "needs-analysed 2020-01-05",
                        "intent 2020-01-09",
                        "won 2020-03-01 HT-1",
                        "repurchase 2020-06-01");
        assertThat(said(cooperation, "2021-03-01")).contains("anniversary 2021-03-01 1");
        assertThat(said(cooperation, "2026-11-20"))
                .contains("anniversary 2026-03-01 6")
                .doesNotContain("anniversary 2025-03-01 5");
    }

    @Test
    void a_cooperation_that_is_over_grows_no_older() {
        var lost = won(Instant.parse("2022-04-01T02:00:00Z"), Instant.parse("2023-01-10T02:00:00Z"));

        assertThat(said(lost, "2026-11-20"))
                .contains("silent 2022-04-01", "anniversary 2022-03-01 2")
                .endsWith("lost 2023-01-10");
    }

    @Test
    void whoever_was_lost_once_and_came_back_is_counted_on() {
        var backAgain = new Landmarks(
                FIRST_CONTACT, false, null, null, WON, null, null, null, Instant.parse("2021-01-10T02:00:00Z"));

        assertThat(said(backAgain, "2023-04-01")).contains("lost 2021-01-10", "anniversary 2023-03-01 3");
    }

    private static Landmarks won(@Nullable Instant silentAt, @Nullable Instant lostAt) {
        var cameBackOn = LocalDate.parse("2020-06-01");
        return new Landmarks(
                FIRST_CONTACT, lostAt != null, ANALYSED, INTENT, WON, "HT-1", cameBackOn, silentAt, lostAt);
    }

    private static List<String> said(Landmarks landmarks, String today) {
        return landmarks.milestones(LocalDate.parse(today), SHANGHAI).stream()
                .map(LandmarksTest::said)
                .toList();
    }

    private static String said(Milestone milestone) {
        var more = milestone.years() == null ? milestone.title() : milestone.years();
        return milestone.kind() + " " + milestone.reachedOn() + (more == null ? "" : " " + more);
    }
}
