package io.relance.care;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.RecordSection;
import io.relance.customer.SectionEntry;
import io.relance.time.BusinessTime;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether somebody was greeted or given a small present in person (C3). */
@Component
class GreetingSection implements RecordSection {

    private final DatabaseClient database;
    private final BusinessTime time;

    GreetingSection(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public String name() {
        return "greeting";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        return database.sql("""
                        insert into greeting_gift (customer_id, done, remark, recorded_by, recorded_at)
                        values (:customer, :done, nullif(:remark, ''), :by, :now)""")
                .bind("customer", entry.customerId())
                .bind("done", entry.flag("done"))
                .bind("remark", requireNonNullElse(entry.optionalText("remark"), ""))
                .bind("by", entry.recordedBy())
                .bind("now", time.now())
                .then()
                .thenReturn(Map.of());
    }
}
