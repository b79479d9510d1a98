package io.relance.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * China's public holidays by law, as in force since 2025. Which further days are swapped with weekends is announced each
 * year and belongs into the configuration.
 */
final class ChineseHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private ChineseHolidays() {}

    static boolean isFree(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || isSpringFestival(day)
                || day.equals(LunarDays.qingming(day.getYear()))
                || day.equals(LunarDays.of(day.getYear(), 5, 5))
                || day.equals(LunarDays.of(day.getYear(), 8, 15));
    }

    /** New Year's Eve and the first three days of the lunar year. */
    private static boolean isSpringFestival(LocalDate day) {
        var newYear = LunarDays.of(day.getYear(), 1, 1);
        return !day.isBefore(newYear.minusDays(1)) && !day.isAfter(newYear.plusDays(2));
    }
}
