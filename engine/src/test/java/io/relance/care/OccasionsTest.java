package io.relance.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.care.Occasions.Birthday;
import io.relance.care.Occasions.Timed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OccasionsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final UUID CUSTOMER = new UUID(0, 7);

    @Test
    void a_customer_is_greeted_on_the_festivals_of_the_year() {
        assertThat(dayAfterDay(occasions(null), 7))
                .containsExactly(
                        "2027-01-01 new-year",
                        "2027-02-06 spring-festival",
                        "2027-02-20 lantern",
                        "2027-06-09 dragon-boat",
                        "2027-09-15 mid-autumn",
                        "2027-10-01 national-day",
                        "2028-01-01 new-year");
    }

    @Test
    void birthdays_and_the_day_of_the_foundation_are_among_them() {
        var own = occasions(
                LocalDate.of(2015, 3, 8),
                new Birthday("陈先生", LocalDate.of(1985, 1, 16)),
                new Birthday("王女士", LocalDate.of(1992, 2, 29)));

        assertThat(dayAfterDay(own, 6))
                .containsExactly(
                        "2027-01-01 new-year",
                        "2027-01-16 birthday",
                        "2027-02-06 spring-festival",
                        "2027-02-20 lantern",
                        "2027-02-28 birthday",
                        "2027-03-08 company-anniversary");
        assertThat(own.nextAfter(at("2027-03-01")).occasion().name()).isEqualTo("公司成立 12 周年");
        assertThat(own.nextAfter(at("2027-01-02")).occasion().contactName()).isEqualTo("陈先生");
    }

    @Test
    void several_on_one_day_come_one_after_the_other_in_the_morning() {
        var crowded = occasions(
                LocalDate.of(2000, 10, 1),
                new Birthday("陈先生", LocalDate.of(1985, 10, 1)),
                new Birthday("王女士", LocalDate.of(1990, 10, 1)));

        var day = crowded.in(2027)
                .filter(timed -> timed.occasion().day().equals(LocalDate.of(2027, 10, 1)))
                .toList();

        assertThat(day).hasSize(4);
        assertThat(day)
                .extracting(Timed::at)
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(moment -> assertThat(LocalTime.ofInstant(moment, SHANGHAI))
                        .isBetween(LocalTime.of(9, 0), LocalTime.of(11, 0)));
    }

    @Test
    void a_company_has_no_anniversary_in_the_year_in_which_it_is_founded() {
        var young = occasions(LocalDate.of(2027, 3, 8));

        assertThat(young.in(2027)).noneMatch(timed -> timed.occasion().code().equals("company-anniversary"));
    }

    @Test
    void what_was_just_named_is_not_found_again_by_a_clock_that_is_behind() {
        var now = at("2027-02-06");

        assertThat(NextOccasion.after(now.plusSeconds(3), now)).isEqualTo(now.plusSeconds(3));
        assertThat(NextOccasion.after(now.minusSeconds(3), now)).isEqualTo(now);
        assertThat(NextOccasion.after(null, now)).isEqualTo(now);
        assertThat(NextOccasion.after(at("2027-02-20"), now))
                .as("what was named for later but never greeted is found again")
                .isEqualTo(now);
    }

    private static List<String> dayAfterDay(Occasions occasions, int count) {
        var found = new ArrayList<String>();
        var moment = at("2026-12-01");
        for (int i = 0; i < count; i++) {
            var next = occasions.nextAfter(moment);
            found.add(next.occasion().day() + " " + next.occasion().code());
            moment = next.at();
        }
        return found;
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(8, 0).atZone(SHANGHAI).toInstant();
    }

    private static Occasions occasions(LocalDate foundedOn, Birthday... birthdays) {
        return new Occasions(CUSTOMER, foundedOn, List.of(birthdays), SHANGHAI);
    }
}
