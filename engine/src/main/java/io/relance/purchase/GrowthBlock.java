package io.relance.purchase;

import static java.util.Objects.requireNonNullElse;

import io.relance.database.Columns;
import io.relance.process.Block;
import io.relance.process.Job;
import io.relance.time.BusinessTime;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.purchase.growth}: by how many percent purchases grew from one period to the next, and
 * whether that was told within the period already (C6). What is worth telling the model decides.
 */
@Component
class GrowthBlock implements Block<GrowthBlock.Input, GrowthBlock.Output> {

    private static final Period A_QUARTER = Period.ofMonths(3);

    private final Growth growth;
    private final DatabaseClient database;
    private final BusinessTime time;

    GrowthBlock(Growth growth, DatabaseClient database, BusinessTime time) {
        this.growth = growth;
        this.database = database;
        this.time = time;
    }

    @Override
    public String type() {
        return "relance.purchase.growth";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        var period = requireNonNullElse(input.period(), A_QUARTER);
        return growth.of(input.customerId(), period)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .zipWith(told(input.customerId(), period), (percent, told) -> new Output(percent.orElse(null), told));
    }

    private Mono<Boolean> told(UUID customer, Period period) {
        var begin = time.startOf(time.today().minus(period)).toInstant();
        return database.sql("""
                        select exists (select from notification where customer_id = :customer and kind = 'growth' and created_at >= :begin)
                            or exists (select from repurchase where customer_id = :customer and trigger = 'growth' and triggered_at >= :begin) told""")
                .bind("customer", customer)
                .bind("begin", begin)
                .map(Columns.as(row -> row.required("told", Boolean.class)))
                .one();
    }

    record Input(UUID customerId, @Nullable Period period) {}

    /** @param growth null where there is nothing to compare with */
    record Output(@Nullable BigDecimal growth, boolean alreadyTold) {}
}
