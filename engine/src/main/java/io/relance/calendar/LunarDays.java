package io.relance.calendar;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.SolarTerm;

/**
 * Days of the Chinese calendar. Time4J computes them exactly enough for new moons shortly before midnight, as that of
 * 6 February 2027, which other calendars put on the wrong day.
 */
public final class LunarDays {

    private LunarDays() {}

    /** The day of the lunar year that begins in this year; {@code of(2027, 1, 1)} is the Spring Festival of 2027. */
    public static LocalDate of(int year, int lunarMonth, int lunarDay) {
        return day(ChineseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(lunarMonth), lunarDay));
    }

    static LocalDate qingming(int year) {
        var march = PlainDate.of(year, 3, 25).transform(ChineseCalendar.axis());
        return day(SolarTerm.MINOR_03_QINGMING_015.onOrAfter(march));
    }

    private static LocalDate day(ChineseCalendar lunar) {
        return lunar.transform(PlainDate.axis()).toTemporalAccessor();
    }
}
