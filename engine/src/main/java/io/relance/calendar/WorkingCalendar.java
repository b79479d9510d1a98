package io.relance.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.threeten.extra.PeriodDuration;

/**
 * When the company is open. Counts days as working days and hours as hours in which it is open; what begins while it is
 * closed counts from the next opening.
 */
public record WorkingCalendar(ZoneId zone, LocalTime opens, LocalTime closes, Predicate<LocalDate> worksOn) {

    private static final int TOO_LONG = 1000;

    public static WorkingCalendar of(CalendarSettings settings, ZoneId zone) {
        return new WorkingCalendar(zone, settings.opens(), settings.closes(), workingDays(settings));
    }

    private static Predicate<LocalDate> workingDays(CalendarSettings settings) {
        var holidays = PublicHolidays.of(settings.country());
        return day -> settings.extraWorkingDays().contains(day)
                || settings.weekdays().contains(day.getDayOfWeek())
                        && !settings.daysOff().contains(day)
                        && !holidays.test(day);
    }

    /** This moment if the company is open then, else the next opening. */
    public Instant next(Instant moment) {
        var local = moment.atZone(zone);
        var today = local.toLocalDate();
        if (!worksOn.test(today) || moment.isAfter(closing(today))) {
            return opening(workingDayAfter(today));
        }
        return local.toLocalTime().isBefore(opens) ? opening(today) : moment;
    }

    /** When so much working time has passed; months and years are those of the calendar. */
    public Instant plus(Instant from, PeriodDuration time) {
        var days = time.getPeriod().getDays();
        var months = time.getPeriod().minusDays(days);
        return plusHours(plusDays(next(plusMonths(from, months)), days), time.getDuration());
    }

    private Instant plusMonths(Instant from, Period months) {
        return from.atZone(zone).plus(months).toInstant();
    }

    private Instant plusDays(Instant open, int days) {
        var local = open.atZone(zone);
        var day = local.toLocalDate();
        for (int i = 0; i < days; i++) {
            day = workingDayAfter(day);
        }
        return ZonedDateTime.of(day, local.toLocalTime(), zone).toInstant();
    }

    private Instant plusHours(Instant open, Duration hours) {
        var day = LocalDate.ofInstant(open, zone);
        var from = open;
        var rest = hours;
        while (rest.compareTo(Duration.between(from, closing(day))) > 0) {
            rest = rest.minus(Duration.between(from, closing(day)));
            day = workingDayAfter(day);
            from = opening(day);
        }
        return from.plus(rest);
    }

    private LocalDate workingDayAfter(LocalDate day) {
        for (int i = 1; i < TOO_LONG; i++) {
            if (worksOn.test(day.plusDays(i))) {
                return day.plusDays(i);
            }
        }
        throw new IllegalStateException("The working calendar has no working day after " + day);
    }

    private Instant opening(LocalDate day) {
        return ZonedDateTime.of(day, opens, zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        return ZonedDateTime.of(day, closes, zone).toInstant();
    }
}
