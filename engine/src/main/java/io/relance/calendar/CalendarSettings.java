package io.relance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * When the company works. Its zone is {@code relance.time-zone}.
 *
 * @param country whose public holidays are free, as an ISO code; {@code none} for no holidays
 * @param opens when a working day begins
 * @param closes when it ends
 * @param weekdays on which weekdays people work
 * @param daysOff further days off, such as those that China announces each year around its festivals
 * @param extraWorkingDays days on which people work all the same, such as China's make-up days on weekends
 */
@ConfigurationProperties("relance.calendar")
public record CalendarSettings(
        @DefaultValue("CN") String country,
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        Set<DayOfWeek> weekdays,

        @DefaultValue Set<LocalDate> daysOff,
        @DefaultValue Set<LocalDate> extraWorkingDays) {

    public CalendarSettings {
        weekdays = Set.copyOf(weekdays);
        daysOff = Set.copyOf(daysOff);
        extraWorkingDays = Set.copyOf(extraWorkingDays);
        Assert.isTrue(opens.isBefore(closes), "relance.calendar.opens must be before relance.calendar.closes");
        Assert.notEmpty(weekdays, "relance.calendar.weekdays must name at least one day");
    }
}
