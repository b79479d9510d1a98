package io.relance.care;

import io.relance.calendar.LunarDays;
import java.time.LocalDate;
import java.util.function.IntFunction;

/** The holidays on which customers are greeted; each says its day of a year. */
enum Festival {
    NEW_YEAR("new-year", "元旦", year -> LocalDate.of(year, 1, 1)),
    SPRING_FESTIVAL("spring-festival", "春节", year -> LunarDays.of(year, 1, 1)),
    LANTERN("lantern", "元宵节", year -> LunarDays.of(year, 1, 15)),
    DRAGON_BOAT("dragon-boat", "端午节", year -> LunarDays.of(year, 5, 5)),
    MID_AUTUMN("mid-autumn", "中秋节", year -> LunarDays.of(year, 8, 15)),
    NATIONAL_DAY("national-day", "国庆节", year -> LocalDate.of(year, 10, 1));

    private final String code;
    private final String zh;
    private final IntFunction<LocalDate> day;

    Festival(String code, String zh, IntFunction<LocalDate> day) {
        this.code = code;
        this.zh = zh;
        this.day = day;
    }

    Occasion in(int year) {
        return new Occasion(code, Occasion.Kind.HOLIDAY, zh, day.apply(year), null);
    }
}
