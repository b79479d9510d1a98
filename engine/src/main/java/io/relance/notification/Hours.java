package io.relance.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants mail: on these days outside the quiet hours, as the clocks of the zone show them, also
 * on the two days of the year that are shorter and longer.
 */
record Hours(@Nullable QuietHours quiet, Set<DayOfWeek> days, ZoneId zone) {

    private static final int DAYS_AHEAD = 9;

    Hours {
        days = Set.copyOf(days);
    }

    boolean areOpen(Instant moment) {
        var there = moment.atZone(zone);
        return days.contains(there.getDayOfWeek()) && (quiet == null || !quiet.include(there.toLocalTime()));
    }

    /** This moment if it is open, or else when the next window opens. */
    Instant next(Instant moment) {
        return Stream.concat(Stream.of(moment), openings(moment))
                .filter(candidate -> !candidate.isBefore(moment))
                .filter(this::areOpen)
                .findFirst()
                .orElse(moment);
    }

    /** The first such time after this moment, on one of the days. */
    Instant next(LocalTime time, Instant moment) {
        return days(moment, time)
                .map(shown -> moments(shown).getFirst())
                .filter(candidate -> candidate.isAfter(moment))
                .filter(candidate -> days.contains(candidate.atZone(zone).getDayOfWeek()))
                .findFirst()
                .orElseThrow();
    }

    /** A window can only open with a day, or where the quiet hours end; with each of two where the clocks show that twice. */
    private Stream<Instant> openings(Instant moment) {
        var midnights = days(moment, LocalTime.MIDNIGHT);
        var shown = quiet == null ? midnights : Stream.concat(midnights, days(moment, quiet.to()));
        return shown.flatMap(time -> moments(time).stream()).sorted();
    }

    private Stream<LocalDateTime> days(Instant moment, LocalTime time) {
        var today = moment.atZone(zone).toLocalDate();
        return LongStream.range(0, DAYS_AHEAD)
                .mapToObj(day -> today.plusDays(day).atTime(time));
    }

    /** When the clocks show this, the earlier first; where they never do, the moment in which they leap over it. */
    private List<Instant> moments(LocalDateTime shown) {
        var offsets = zone.getRules().getValidOffsets(shown);
        return offsets.isEmpty()
                ? List.of(zone.getRules().getTransition(shown).getInstant())
                : offsets.stream().map(shown::toInstant).toList();
    }
}
