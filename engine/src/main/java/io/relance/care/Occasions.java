package io.relance.care;

import io.relance.calendar.Spread;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The occasions of one customer: the festivals, the birthdays of the contacts, the day on which the company was founded.
 * Each has its own moment of its day's morning, always the same one, so that none is missed or comes twice.
 */
record Occasions(UUID customerId, @Nullable LocalDate foundedOn, List<Birthday> birthdays, ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration MORNING_LASTS = Duration.ofHours(2);
    private static final Comparator<Occasion> ORDER =
            Comparator.comparing(Occasion::day).thenComparing(Occasion::kind);

    /** The first whose moment is after this one. */
    Timed nextAfter(Instant moment) {
        var year = moment.atZone(zone).getYear();
        return Stream.of(year, year + 1)
                .flatMap(this::in)
                .filter(occasion -> occasion.at().isAfter(moment))
                .findFirst()
                .orElseThrow();
    }

    /** Those of a year in their order. */
    Stream<Timed> in(int year) {
        var festivals = Arrays.stream(Festival.values()).map(festival -> festival.in(year));
        var days = Stream.concat(festivals, own(year)).sorted(ORDER).toList();
        return days.stream().map(occasion -> timed(occasion, sameDay(days, occasion)));
    }

    private Stream<Occasion> own(int year) {
        var occasions = new ArrayList<Occasion>();
        birthdays.forEach(birthday -> occasions.add(new Occasion(
                "birthday", Occasion.Kind.BIRTHDAY, "生日", birthday.on().withYear(year), birthday.name())));
        if (foundedOn != null && foundedOn.getYear() < year) {
            occasions.add(new Occasion(
                    "company-anniversary",
                    Occasion.Kind.ANNIVERSARY,
                    "公司成立 %d 周年".formatted(year - foundedOn.getYear()),
                    foundedOn.withYear(year),
                    null));
        }
        return occasions.stream();
    }

    private static List<Occasion> sameDay(List<Occasion> days, Occasion occasion) {
        return days.stream().filter(other -> other.day().equals(occasion.day())).toList();
    }

    /** Several on one day share the morning, one after the other. */
    private Timed timed(Occasion occasion, List<Occasion> sameDay) {
        var part = MORNING_LASTS.dividedBy(sameDay.size());
        var offset = part.multipliedBy(sameDay.indexOf(occasion))
                .plus(Spread.of(part.minusSeconds(1), customerId + occasion.code()));
        return new Timed(
                occasion,
                occasion.day().atTime(MORNING).atZone(zone).plus(offset).toInstant());
    }

    record Birthday(String name, LocalDate on) {}

    record Timed(Occasion occasion, Instant at) {}
}
