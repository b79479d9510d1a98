package io.relance.calendar;

import java.time.Duration;
import java.time.Instant;
import org.threeten.extra.PeriodDuration;

/** How a due date is reckoned. */
public enum Reckoning {
    /** Working days and working hours only. */
    WORKING {
        @Override
        Instant reckon(Instant from, PeriodDuration time, Duration later, WorkingCalendar calendar) {
            return calendar.plus(calendar.plus(from, time), PeriodDuration.of(later));
        }
    },
    /** Every hour counts. */
    WALL_CLOCK {
        @Override
        Instant reckon(Instant from, PeriodDuration time, Duration later, WorkingCalendar calendar) {
            return passed(from, time, calendar).plus(later);
        }
    },
    /** Every hour counts, but what would fall due while the company is closed waits until it opens. */
    NOT_AT_NIGHT {
        @Override
        Instant reckon(Instant from, PeriodDuration time, Duration later, WorkingCalendar calendar) {
            return calendar.plus(passed(from, time, calendar), PeriodDuration.of(later));
        }
    };

    /** @param later what spreading adds */
    abstract Instant reckon(Instant from, PeriodDuration time, Duration later, WorkingCalendar calendar);

    private static Instant passed(Instant from, PeriodDuration time, WorkingCalendar calendar) {
        return from.atZone(calendar.zone())
                .plus(time.getPeriod())
                .plus(time.getDuration())
                .toInstant();
    }
}
