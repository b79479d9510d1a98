package io.relance.calendar;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.relance.process.Block;
import io.relance.process.Job;
import io.relance.refusal.InvalidInput;
import io.relance.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.threeten.extra.PeriodDuration;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.due-date}: a moment some time from now, or from {@code from}, by the working calendar
 * or by the clock on the wall. {@code spread} adds up to so much, the same for the same customer and element.
 */
@Component
class DueDateBlock implements Block<DueDateBlock.Input, DueDateBlock.Output> {

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
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        return Mono.fromSupplier(() -> new Output(due(input, job)));
    }

    private String due(Input input, Job job) {
        return requireNonNullElse(input.calendar(), Reckoning.WORKING)
                .reckon(
                        requireNonNullElseGet(input.from(), time::now),
                        notNegative("duration", input.duration()),
                        input.later(job),
                        calendar)
                .atZone(time.zone())
                .toOffsetDateTime()
                .toString();
    }

    private static PeriodDuration notNegative(String field, PeriodDuration given) {
        if (given.getPeriod().isNegative() || given.getDuration().isNegative()) {
            throw InvalidInput.in(field, "duration");
        }
        return given;
    }

    record Input(
            @Nullable Instant from,
            PeriodDuration duration,
            @Nullable Reckoning calendar,
            @Nullable PeriodDuration spread,
            @Nullable String customerId) {

        Duration later(Job job) {
            var whole = notNegative("spread", requireNonNullElse(spread, PeriodDuration.ZERO));
            var name = requireNonNullElseGet(customerId, () -> String.valueOf(job.key())) + job.elementId();
            return Spread.of(Duration.ofDays(whole.getPeriod().getDays()).plus(whole.getDuration()), name);
        }
    }

    record Output(String dueAt) {}
}
