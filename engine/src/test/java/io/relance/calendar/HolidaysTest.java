package io.relance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024, 2024-02-10, 2024-02-24, 2024-04-04, 2024-06-10, 2024-09-17",
        "2025, 2025-01-29, 2025-02-12, 2025-04-04, 2025-05-31, 2025-10-06",
        "2026, 2026-02-17, 2026-03-03, 2026-04-05, 2026-06-19, 2026-09-25",
        "2027, 2027-02-06, 2027-02-20, 2027-04-05, 2027-06-09, 2027-09-15",
        "2028, 2028-01-26, 2028-02-09, 2028-04-04, 2028-05-28, 2028-10-03",
        "2030, 2030-02-03, 2030-02-17, 2030-04-05, 2030-06-05, 2030-09-12",
        "2033, 2033-01-31, 2033-02-14, 2033-04-04, 2033-06-01, 2033-09-08"
    })
    void the_lunar_festivals_and_qingming_are_where_the_almanac_has_them(
            int year, LocalDate spring, LocalDate lantern, LocalDate qingming, LocalDate dragon, LocalDate moon) {
        assertThat(LunarDays.of(year, 1, 1)).isEqualTo(spring);
        assertThat(LunarDays.of(year, 1, 15)).isEqualTo(lantern);
        assertThat(LunarDays.qingming(year)).isEqualTo(qingming);
        assertThat(LunarDays.of(year, 5, 5)).isEqualTo(dragon);
        assertThat(LunarDays.of(year, 8, 15)).isEqualTo(moon);
    }

    @Test
    void china_has_thirteen_public_holidays_a_year() {
        assertThat(freeDaysOf(2027))
                .containsExactly(
                        "01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "06-09", "09-15",
                        "10-01", "10-02", "10-03");
    }

    private static List<String> freeDaysOf(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(PublicHolidays.of("CN"))
                .map(day -> day.toString().substring(5))
                .toList();
    }
}
