package io.relance.notification;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a language writes moments, days and amounts. */
public enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE, "M月d日", "yyyy年M月d日"),
    EN("en", Locale.ENGLISH, "d MMM", "d MMM yyyy");

    private final String tag;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;

    Language(String tag, Locale locale, String day, String dayOfYear) {
        this.tag = tag;
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.dayOfYear = DateTimeFormatter.ofPattern(dayOfYear, locale);
    }

    /** Chinese for whoever reads Chinese, English for everybody else. */
    public static Language of(String locale) {
        return locale.startsWith("zh") ? ZH : EN;
    }

    public String tag() {
        return tag;
    }

    String say(Wording wording) {
        return this == ZH ? wording.zh() : wording.en();
    }

    /** The year is said only where it is not this one. */
    public String say(Instant moment, ZoneId zone, Instant now) {
        var then = moment.atZone(zone);
        return say(then.toLocalDate(), zone, now) + then.format(DateTimeFormatter.ofPattern(" HH:mm"));
    }

    String say(LocalDate date, ZoneId zone, Instant now) {
        var thisYear = ZonedDateTime.ofInstant(now, zone).getYear();
        return date.format(date.getYear() == thisYear ? day : dayOfYear);
    }

    /** Amounts are grouped; whole numbers are said as they are, for they may be keys or years. */
    String say(Number number) {
        return number instanceof BigDecimal || number instanceof Double
                ? NumberFormat.getNumberInstance(locale).format(number)
                : number.toString();
    }
}
