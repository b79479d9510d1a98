package io.relance.care;

import static java.util.Objects.requireNonNullElse;

import io.relance.database.Columns;
import io.relance.process.Block;
import io.relance.process.Job;
import io.relance.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.care.next-occasion}: the customer's next holiday, birthday or anniversary (C2, C3).
 * Names each once: a clock that is a little behind the engine's does not find again what has just been greeted.
 */
@Component
class NextOccasion implements Block<NextOccasion.Input, NextOccasion.Output> {

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final DatabaseClient database;
    private final BusinessTime time;

    NextOccasion(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public String type() {
        return "relance.care.next-occasion";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        return known(input.customerId())
                .map(known -> known.occasions().nextAfter(after(known.namedUntil(), time.now())))
                .delayUntil(next -> remember(input.customerId(), next.at()))
                .map(this::output);
    }

    /** What was named for later than that was dropped, and is named again. */
    static Instant after(@Nullable Instant namedUntil, Instant now) {
        return namedUntil != null && namedUntil.isAfter(now) && namedUntil.isBefore(now.plus(CLOCKS_DIFFER))
                ? namedUntil
                : now;
    }

    private Mono<Known> known(UUID customer) {
        return birthdays(customer)
                .flatMap(birthdays -> database.sql("""
                        select c.founded_on, o.named_until from customer c
                        left join care_occasion o on o.customer_id = c.id where c.id = :id""")
                        .bind("id", customer)
                        .map(Columns.as(row -> new Known(
                                new Occasions(customer, row.optionalDate("founded_on"), birthdays, time.zone()),
                                row.optionalInstant("named_until"))))
                        .one());
    }

    private Mono<List<Occasions.Birthday>> birthdays(UUID customer) {
        return database.sql(
                        "select name, birthday from contact where customer_id = :id and birthday is not null order by id")
                .bind("id", customer)
                .map(Columns.as(row -> new Occasions.Birthday(row.text("name"), row.date("birthday"))))
                .all()
                .collectList();
    }

    private Mono<Void> remember(UUID customer, Instant moment) {
        return database.sql("""
                        insert into care_occasion (customer_id, named_until) values (:customer, :moment)
                        on conflict (customer_id) do update set named_until = excluded.named_until""")
                .bind("customer", customer)
                .bind("moment", moment)
                .then();
    }

    private Output output(Occasions.Timed next) {
        var occasion = next.occasion();
        return new Output(
                occasion.code(),
                occasion.kind().code(),
                occasion.name(),
                next.at().atZone(time.zone()).toOffsetDateTime().toString(),
                requireNonNullElse(occasion.contactName(), ""));
    }

    record Input(UUID customerId) {}

    record Output(String occasion, String occasionKind, String occasionName, String occasionAt, String contactName) {}

    private record Known(Occasions occasions, @Nullable Instant namedUntil) {}
}
