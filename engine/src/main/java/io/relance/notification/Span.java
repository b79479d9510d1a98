package io.relance.notification;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stretch of time as people say it: to the nearest minute, in its two largest units. */
record Span(long days, long hours, long minutes) {

    static Span of(Duration duration) {
        var rounded = Duration.ofMinutes(duration.plusSeconds(30).toMinutes());
        var days = rounded.toDays();
        return new Span(days, rounded.toHoursPart(), days > 0 ? 0 : rounded.toMinutesPart());
    }

    String in(Language language) {
        var said = Stream.of(
                        unit(language, days, "天", "day"),
                        unit(language, hours, "小时", "hour"),
                        unit(language, minutes, "分钟", "minute"))
                .filter(unit -> !unit.isEmpty())
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? language.say(new Wording("不到 1 分钟", "less than a minute")) : said;
    }

    private static String unit(Language language, long count, String zh, String en) {
        return count == 0 ? "" : count + " " + language.say(new Wording(zh, count == 1 ? en : en + "s"));
    }
}
