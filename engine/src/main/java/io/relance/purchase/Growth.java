package io.relance.purchase;

import io.relance.database.Columns;
import io.relance.time.BusinessTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How much more a customer bought in the period up to today than in the one before (C6). */
@Repository
public class Growth {

    private final DatabaseClient database;
    private final BusinessTime time;

    Growth(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** In percent; nothing where there is nothing to compare with. */
    public Mono<BigDecimal> of(UUID customer, Period period) {
        return Mono.defer(() -> sums(customer, period)).flatMap(sums -> Mono.justOrEmpty(sums.growth()));
    }

    private Mono<Sums> sums(UUID customer, Period period) {
        var today = time.today();
        var begin = today.minus(period);
        return database.sql("""
                        select coalesce(sum(amount) filter (where purchased_on > :begin), 0) now,
                            coalesce(sum(amount) filter (where purchased_on <= :begin), 0) before
                        from purchase where customer_id = :customer and purchased_on > :earliest and purchased_on <= :today""")
                .bind("customer", customer)
                .bind("begin", begin)
                .bind("earliest", begin.minus(period))
                .bind("today", today)
                .map(Columns.as(row ->
                        new Sums(row.required("now", BigDecimal.class), row.required("before", BigDecimal.class))))
                .one();
    }

    record Sums(BigDecimal now, BigDecimal before) {

        Optional<BigDecimal> growth() {
            return before.signum() == 0
                    ? Optional.empty()
                    : Optional.of(now.subtract(before).movePointRight(2).divide(before, 1, RoundingMode.HALF_UP));
        }
    }
}
