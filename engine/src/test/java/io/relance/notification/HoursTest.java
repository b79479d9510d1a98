package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59+08:00, 2026-11-23T08:00:00+08:00",
        "2026-11-23T08:00:00+08:00, 2026-11-23T08:00:00+08:00",
        "2026-11-23T21:59:59+08:00, 2026-11-23T21:59:59+08:00",
        "2026-11-23T22:00:00+08:00, 2026-11-24T08:00:00+08:00",
        "2026-11-27T23:00:00+08:00, 2026-11-30T08:00:00+08:00",
        "2026-11-28T12:00:00+08:00, 2026-11-30T08:00:00+08:00"
    })
    void what_comes_at_night_or_on_a_day_off_waits_for_the_next_working_morning(String moment, String next) {
        assertThat(new Hours(NIGHT, WORKDAYS, SHANGHAI).next(at(moment))).isEqualTo(at(next));
    }

    @Test
    void quiet_hours_of_one_day_end_on_that_day() {
        var hours = new Hours(NOON, EVERY_DAY, SHANGHAI);

        assertThat(hours.next(at("2026-11-23T12:00:00+08:00"))).isEqualTo(at("2026-11-23T13:30:00+08:00"));
        assertThat(hours.next(at("2026-11-23T11:59:00+08:00"))).isEqualTo(at("2026-11-23T11:59:00+08:00"));
    }

    @Test
    void without_quiet_hours_a_working_day_begins_at_midnight() {
        var hours = new Hours(null, WORKDAYS, SHANGHAI);

        assertThat(hours.next(at("2026-11-28T12:00:00+08:00"))).isEqualTo(at("2026-11-30T00:00:00+08:00"));
    }

    @Test
    void somebody_who_works_one_day_a_week_waits_a_week_at_most() {
        var hours = new Hours(NIGHT, EnumSet.of(DayOfWeek.MONDAY), SHANGHAI);

        assertThat(hours.next(at("2026-11-23T22:00:00+08:00"))).isEqualTo(at("2026-11-30T08:00:00+08:00"));
    }

    @Test
    void quiet_hours_end_as_the_clock_shows_it_when_the_night_is_an_hour_shorter_or_longer() {
        var hours = new Hours(NIGHT, EVERY_DAY, BERLIN);

        assertThat(hours.next(at("2026-03-28T23:00:00+01:00"))).isEqualTo(at("2026-03-29T08:00:00+02:00"));
        assertThat(hours.next(at("2026-10-24T23:00:00+02:00"))).isEqualTo(at("2026-10-25T08:00:00+01:00"));
    }

    @Test
    void quiet_hours_that_end_in_the_hour_that_is_left_out_end_when_the_clock_leaps() {
        var hours = new Hours(new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30)), EVERY_DAY, BERLIN);

        assertThat(hours.next(at("2026-03-29T00:00:00+01:00"))).isEqualTo(at("2026-03-29T03:00:00+02:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 02:30, 2026-10-25T02:10+01:00, 2026-10-25T02:30+01:00",
        "Europe/Berlin, 02:30, 2026-10-25T02:10+02:00, 2026-10-25T02:30+02:00",
        "America/New_York, 01:30, 2026-11-01T01:10-05:00, 2026-11-01T01:30-05:00"
    })
    void quiet_hours_that_end_in_the_hour_that_comes_twice_end_each_time(
            String zone, LocalTime to, String moment, String next) {
        var hours = new Hours(new QuietHours(LocalTime.of(22, 0), to), EVERY_DAY, ZoneId.of(zone));

        assertThat(hours.next(at(moment))).isEqualTo(at(next));
    }

    @Test
    void a_daily_time_comes_once_a_day_also_across_daylight_saving() {
        var hours = new Hours(null, EVERY_DAY, BERLIN);
        var time = LocalTime.of(2, 30);
        var spring = hours.next(time, at("2026-03-28T12:00:00+01:00"));
        var autumn = hours.next(time, at("2026-10-24T12:00:00+02:00"));

        assertThat(spring).isEqualTo(at("2026-03-29T03:00:00+02:00"));
        assertThat(hours.next(time, spring)).isEqualTo(at("2026-03-30T02:30:00+02:00"));
        assertThat(autumn).isEqualTo(at("2026-10-25T02:30:00+02:00"));
        assertThat(hours.next(time, autumn)).isEqualTo(at("2026-10-26T02:30:00+01:00"));
    }

    @Test
    void a_daily_time_leaves_out_days_off() {
        var hours = new Hours(NIGHT, WORKDAYS, SHANGHAI);

        assertThat(hours.next(LocalTime.of(8, 30), at("2026-11-27T08:30:00+08:00")))
                .isEqualTo(at("2026-11-30T08:30:00+08:00"));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
