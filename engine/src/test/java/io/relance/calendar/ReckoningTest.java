package io.relance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.PeriodDuration;

class ReckoningTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar WEEK = new WorkingCalendar(
            SHANGHAI,
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            day -> day.getDayOfWeek().getValue() < 6);

    @ParameterizedTest(name = "{1} {2}, spread by {3}, from {0}: {4}")
    @CsvSource({
        // Friday evening
        "2026-11-20T17:00, WORKING,      PT2H, PT0M,  2026-11-23T10:00",
        "2026-11-20T17:00, WALL_CLOCK,   PT2H, PT0M,  2026-11-20T19:00",
        "2026-11-20T17:00, NOT_AT_NIGHT, PT2H, PT0M,  2026-11-23T09:00",
        "2026-11-20T17:00, WALL_CLOCK,   P2D,  PT0M,  2026-11-22T17:00",
        "2026-11-20T17:00, NOT_AT_NIGHT, P4D,  PT0M,  2026-11-24T17:00",
        // what is spread stays within the rule
        "2026-11-20T17:00, NOT_AT_NIGHT, PT2H, PT30M, 2026-11-23T09:30",
        "2026-11-20T17:00, WORKING,      PT1H, PT30M, 2026-11-23T09:30",
        "2026-11-20T17:00, WALL_CLOCK,   PT1H, PT30M, 2026-11-20T18:30"
    })
    void a_rule_says_whether_nights_and_weekends_count(
            LocalDateTime from, Reckoning rule, PeriodDuration time, Duration later, LocalDateTime due) {
        assertThat(rule.reckon(at(from), time, later, WEEK)).isEqualTo(at(due));
    }

    @Test
    void a_name_always_has_the_same_part_of_the_time_and_many_names_fill_it() {
        var hour = Duration.ofHours(1);
        var moments = new HashSet<Duration>();
        for (int i = 0; i < 1000; i++) {
            var name = new UUID(0, i).toString();
            var part = Spread.of(hour, name);
            assertThat(part).isEqualTo(Spread.of(hour, name)).isBetween(Duration.ZERO, hour);
            moments.add(part.truncatedTo(ChronoUnit.MINUTES));
        }

        assertThat(moments).as("minutes in which something happens").hasSizeGreaterThan(58);
        assertThat(Spread.of(Duration.ZERO, "anybody")).isZero();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
