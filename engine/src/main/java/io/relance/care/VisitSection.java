package io.relance.care;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.RecordSection;
import io.relance.customer.SectionEntry;
import io.relance.time.BusinessTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a care visit found: satisfaction, feedback, what is needed next, and what could be better, by whom and until when (C1, C10). */
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
        return database.sql("""
                        insert into care_visit (customer_id, satisfaction, feedback, improvement, improvement_owner,
                            improvement_due_on, new_needs, recorded_by, recorded_at)
                        values (:customer, :satisfaction, :feedback, nullif(:improvement, ''), nullif(:improvementOwner, ''),
                            nullif(:improvementDueOn, '')::date, nullif(:needs, ''), :by, :now)""")
                .bind("customer", entry.customerId())
                .bind("satisfaction", entry.number("satisfaction").intValue())
                .bind("feedback", entry.text("feedback"))
                .bind("improvement", requireNonNullElse(entry.optionalText("improvement"), ""))
                .bind("improvementOwner", requireNonNullElse(entry.optionalText("improvementOwner"), ""))
                .bind("improvementDueOn", Objects.toString(entry.optionalDate("improvementDueOn"), ""))
                .bind("needs", requireNonNullElse(entry.optionalText("newNeeds"), ""))
                .bind("by", entry.recordedBy())
                .bind("now", time.now())
                .then()
                .thenReturn(Map.of());
    }
}
