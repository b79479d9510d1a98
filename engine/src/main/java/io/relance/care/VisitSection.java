package io.relance.care;

import io.relance.customer.RecordSection;
import io.relance.customer.SectionEntry;
import io.relance.time.BusinessTime;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a care visit found: satisfaction, feedback, what could be better, what is needed next (C1, C10). */
@Component
class VisitSection implements RecordSection {

    private final DatabaseClient database;
    private final BusinessTime time;

    VisitSection(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public String name() {
        return "care";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        var insert = database.sql("""
                        insert into care_visit (customer_id, satisfaction, feedback, improvement, new_needs, recorded_by, recorded_at)
                        values (:customer, :satisfaction, :feedback, :improvement, :needs, :by, :now)""")
                .bind("customer", entry.customerId())
                .bind("satisfaction", entry.number("satisfaction").intValue())
                .bind("feedback", entry.text("feedback"))
                .bind("by", entry.recordedBy())
                .bind("now", time.now());
        var improvement = entry.optionalText("improvement");
        var needs = entry.optionalText("newNeeds");
        insert = improvement == null
                ? insert.bindNull("improvement", String.class)
                : insert.bind("improvement", improvement);
        insert = needs == null ? insert.bindNull("needs", String.class) : insert.bind("needs", needs);
        return insert.then().thenReturn(Map.of());
    }
}
