package io.relance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.threeten.extra.PeriodDuration;

class WorkingCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CHINA = calendar("CN", SHANGHAI, Set.of(), Set.of());

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        // within a day, over the night, over the weekend
        "2026-11-23T10:00, PT2H,  2026-11-23T12:00",
        "2026-11-23T17:00, PT2H,  2026-11-24T10:00",
        "2026-11-20T17:00, PT2H,  2026-11-23T10:00",
        "2026-11-23T10:00, PT24H, 2026-11-25T16:00",
        "2026-11-23T10:00, PT8H,  2026-11-23T18:00",
        // what begins at night or on a Saturday counts from the next opening
        "2026-11-23T03:00, PT1H,  2026-11-23T10:00",
        "2026-11-23T22:00, PT1H,  2026-11-24T10:00",
        "2026-11-21T15:00, PT0S,  2026-11-23T09:00",
        "2026-11-21T15:00, P1D,   2026-11-24T09:00",
        "2026-11-20T15:00, P2D,   2026-11-24T15:00",
        "2026-11-20T15:00, P1DT4H, 2026-11-24T10:00",
        "2026-11-20T15:00, P1W,   2026-12-01T15:00",
        // months are those of the calendar, then the next opening
        "2026-11-23T10:00, P3M,   2027-02-23T10:00",
        "2026-11-21T10:00, P1M,   2026-12-21T10:00",
        // the Spring Festival of 2027: Friday the 5th to Monday the 8th of February
        "2027-02-04T17:00, PT2H,  2027-02-09T10:00",
        "2027-02-04T12:00, P1D,   2027-02-09T12:00",
        "2027-02-06T12:00, PT1H,  2027-02-09T10:00",
        // the national days of 2026 end on a Saturday
        "2026-09-30T17:30, PT1H,  2026-10-05T09:30"
    })
    void working_time_passes_while_the_company_is_open(LocalDateTime from, PeriodDuration time, LocalDateTime due) {
        assertThat(CHINA.plus(from.atZone(SHANGHAI).toInstant(), time))
                .isEqualTo(due.atZone(SHANGHAI).toInstant());
    }

    @Test
    void announced_days_off_and_make_up_days_are_told_by_the_configuration() {
        var announced = calendar("CN", SHANGHAI, Set.of(LocalDate.of(2027, 2, 9)), Set.of(LocalDate.of(2027, 2, 20)));

        assertThat(announced.worksOn().test(LocalDate.of(2027, 2, 9))).isFalse();
        assertThat(announced.worksOn().test(LocalDate.of(2027, 2, 20))).isTrue();
        assertThat(CHINA.worksOn().test(LocalDate.of(2027, 2, 20))).isFalse();
    }

    @Test
    void an_extra_working_day_wins_over_a_holiday() {
        var open = calendar("CN", SHANGHAI, Set.of(), Set.of(LocalDate.of(2027, 1, 1)));

        assertThat(open.worksOn().test(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void hours_are_real_hours_where_clocks_change() {
        var berlin = ZoneId.of("Europe/Berlin");
        var nights = new WorkingCalendar(berlin, LocalTime.MIN, LocalTime.of(23, 0), day -> true);
        var evening = LocalDateTime.of(2027, 3, 27, 22, 0).atZone(berlin).toInstant();

        var due = nights.plus(evening, PeriodDuration.of(Duration.ofHours(4)));

        assertThat(due)
                .isEqualTo(LocalDateTime.of(2027, 3, 28, 4, 0).atZone(berlin).toInstant());
    }

    @Test
    void an_opening_is_the_same_time_of_day_before_and_after_clocks_change() {
        var berlin = ZoneId.of("Europe/Berlin");
        var germany = calendar("DE", berlin, Set.of(), Set.of());
        var friday = LocalDateTime.of(2027, 3, 25, 10, 0).atZone(berlin).toInstant();

        assertThat(germany.plus(friday, PeriodDuration.parse("P1D")))
                .as("after Good Friday, Easter Monday and the change of clocks")
                .isEqualTo(LocalDateTime.of(2027, 3, 30, 10, 0).atZone(berlin).toInstant());
    }

    @Test
    void a_calendar_in_which_nobody_ever_works_is_said_to_be_wrong() {
        var never = new WorkingCalendar(SHANGHAI, LocalTime.of(9, 0), LocalTime.of(18, 0), day -> false);

        assertThatThrownBy(
                        () -> never.next(LocalDate.EPOCH.atStartOfDay(SHANGHAI).toInstant()))
                .hasMessageContaining("no working day");
    }

    @Test
    void a_country_without_known_holidays_is_refused_at_start() {
        assertThatThrownBy(() -> calendar("XX", SHANGHAI, Set.of(), Set.of())).hasMessageContaining("XX");
        assertThat(calendar("none", SHANGHAI, Set.of(), Set.of()).worksOn().test(LocalDate.of(2027, 1, 1)))
                .isTrue();
    }

    @Test
    void the_configuration_is_read_as_documented() {
        var settings = bind(Map.of(
                "relance.calendar.country", "DE",
                "relance.calendar.opens", "08:30",
                "relance.calendar.closes", "17:00",
                "relance.calendar.weekdays", "MONDAY,SATURDAY",
                "relance.calendar.days-off", "2027-02-09,2027-02-10",
                "relance.calendar.extra-working-days", "2027-02-20"));

        assertThat(settings)
                .isEqualTo(new CalendarSettings(
                        "DE",
                        LocalTime.of(8, 30),
                        LocalTime.of(17, 0),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                        Set.of(LocalDate.of(2027, 2, 9), LocalDate.of(2027, 2, 10)),
                        Set.of(LocalDate.of(2027, 2, 20))));
        assertThatThrownBy(() -> bind(Map.of("relance.calendar.opens", "19:00")))
                .isNotNull();
    }

    private static WorkingCalendar calendar(
            String country, ZoneId zone, Set<LocalDate> daysOff, Set<LocalDate> extraWorkingDays) {
        var settings = bind(Map.of("relance.calendar.country", country));
        return WorkingCalendar.of(
                new CalendarSettings(
                        country, settings.opens(), settings.closes(), settings.weekdays(), daysOff, extraWorkingDays),
                zone);
    }

    private static CalendarSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("relance.calendar", CalendarSettings.class);
    }
}
