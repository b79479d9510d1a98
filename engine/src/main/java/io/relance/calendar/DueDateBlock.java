package io.relance.calendar;

import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.refusal.InvalidInput;
import io.relance.time.BusinessTime;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.threeten.extra.PeriodDuration;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.due-date}: a moment some time from now, or from {@code from}, by the working calendar
 * or by the clock on the wall. {@code spread} adds up to so much, the same for the same customer and element.
 */
@Component
class DueDateBlock implements JobHandler {

    private final WorkingCalendar calendar;
    private final BusinessTime time;

    DueDateBlock(WorkingCalendar calendar, BusinessTime time) {
        this.calendar = calendar;
        this.time = time;
    }

    @Override
    public String type() {
        return "relance.due-date";
    }

    @Override
    public List<String> variables() {
        return List.of("from", "duration", "calendar", "spread", "customerId");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return Mono.fromSupplier(() -> Map.of("dueAt", due(Input.of(job, time.now()))));
    }

    private String due(Input input) {
        return input.reckoning()
                .reckon(input.from(), input.duration(), input.later(), calendar)
                .atZone(time.zone())
                .toOffsetDateTime()
                .toString();
    }

    private record Input(Instant from, PeriodDuration duration, Reckoning reckoning, Duration later) {

        static Input of(Job job, Instant now) {
            var name = job.optionalText("customerId").orElse(String.valueOf(job.key())) + job.elementId();
            return new Input(
                    from(job, now),
                    time("duration", job.text("duration")),
                    reckoning(job.optionalText("calendar").orElse("working")),
                    Spread.of(duration(job.optionalText("spread").orElse("PT0S")), name));
        }

        private static Instant from(Job job, Instant now) {
            try {
                return job.optionalText("from")
                        .map(from -> IsoTime.zoned(from).toInstant())
                        .orElse(now);
            } catch (DateTimeException malformed) {
                throw InvalidInput.in("from", "date-time");
            }
        }

        private static Reckoning reckoning(String code) {
            return Reckoning.find(code)
                    .orElseThrow(
                            () -> InvalidInput.in("calendar", "not-an-option", "working, wall-clock, not-at-night"));
        }

        private static Duration duration(String text) {
            var spread = time("spread", text);
            return Duration.ofDays(spread.getPeriod().getDays()).plus(spread.getDuration());
        }

        private static PeriodDuration time(String field, String text) {
            return Optional.of(text)
                    .flatMap(Input::parsed)
                    .filter(time -> !time.getPeriod().isNegative()
                            && !time.getDuration().isNegative())
                    .orElseThrow(() -> InvalidInput.in(field, "duration"));
        }

        private static Optional<PeriodDuration> parsed(String text) {
            try {
                return Optional.of(PeriodDuration.parse(text));
            } catch (DateTimeException malformed) {
                return Optional.empty();
            }
        }
    }
}
