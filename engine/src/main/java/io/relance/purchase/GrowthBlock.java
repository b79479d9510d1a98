package io.relance.purchase;

import io.relance.database.Columns;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.refusal.InvalidInput;
import io.relance.time.BusinessTime;
import java.time.DateTimeException;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.purchase.growth}: by how many percent purchases grew from one period to the next, and
 * whether that was told within the period already (C6). What is worth telling the model decides.
 */
@Component
class GrowthBlock implements JobHandler {

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
    public List<String> variables() {
        return List.of("customerId", "period");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return Mono.fromSupplier(() -> Input.of(job)).flatMap(this::measure);
    }

    private Mono<Map<String, Object>> measure(Input input) {
        return growth.of(input.customerId(), input.period())
                .<Map<String, Object>>map(percent -> Map.of("growth", percent))
                .defaultIfEmpty(Map.of())
                .zipWith(told(input), GrowthBlock::result);
    }

    private static Map<String, Object> result(Map<String, Object> growth, boolean alreadyTold) {
        var result = new HashMap<>(growth);
        result.put("alreadyTold", alreadyTold);
        return result;
    }

    private Mono<Boolean> told(Input input) {
        var begin = time.startOf(time.today().minus(input.period())).toInstant();
        return database.sql("""
                        select exists (select from notification where customer_id = :customer and kind = 'growth' and created_at >= :begin)
                            or exists (select from repurchase where customer_id = :customer and trigger = 'growth' and triggered_at >= :begin) told""")
                .bind("customer", input.customerId())
                .bind("begin", begin)
                .map(Columns.as(row -> row.required("told", Boolean.class)))
                .one();
    }

    private record Input(UUID customerId, Period period) {

        static Input of(Job job) {
            try {
                return new Input(
                        job.uuid("customerId"),
                        Period.parse(job.optionalText("period").orElse("P3M")));
            } catch (DateTimeException malformed) {
                throw InvalidInput.in("period", "duration");
            }
        }
    }
}
