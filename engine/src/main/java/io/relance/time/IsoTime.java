package io.relance.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Days and moments as people and models write them. Years that the database or the engine could not keep are as wrong as a February 30th. */
public final class IsoTime {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 9999;

    private IsoTime() {}

    /** @throws DateTimeException when it is no day */
    public static LocalDate day(String text) {
        return inCalendar(LocalDate.parse(text));
    }

    /** @throws DateTimeException when it is no moment, or says no offset */
    public static OffsetDateTime moment(String text) {
        return inCalendar(OffsetDateTime.parse(text));
    }

    /** As the engine writes it: with an offset, and perhaps a zone. */
    public static ZonedDateTime zoned(String text) {
        return inCalendar(ZonedDateTime.parse(text));
    }

    private static <T extends TemporalAccessor> T inCalendar(T time) {
        int year = time.get(ChronoField.YEAR);
        if (year < EARLIEST || year > LATEST) {
            throw new DateTimeException("Not a year that anybody means: " + year);
        }
        return time;
    }
}
