package io.relance.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.util.Assert;

/** The days that the law of a country gives everybody off. */
final class PublicHolidays {

    private PublicHolidays() {}

    /** @param country an ISO code, or {@code none} */
    static Predicate<LocalDate> of(String country) {
        var code = country.toUpperCase(Locale.ROOT);
        return switch (code) {
            case "NONE" -> day -> false;
            case "CN" -> ChineseHolidays::isFree;
            default -> elsewhere(code);
        };
    }

    private static Predicate<LocalDate> elsewhere(String country) {
        Assert.isTrue(
                HolidayManager.getSupportedCalendarCodes().contains(country),
                () -> "relance.calendar.country has no holidays that are known: " + country);
        var holidays = HolidayManager.getInstance(ManagerParameters.create(country));
        return day -> holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
    }
}
