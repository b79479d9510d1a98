package io.relance.care;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.RecordSection;
import io.relance.customer.SectionEntry;
import io.relance.time.BusinessTime;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether the contact data still hold, looked at once a month (C11). */
@Component
class ContactCheckSection implements RecordSection {

    private final DatabaseClient database;
    private final BusinessTime time;

    ContactCheckSection(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public String name() {
        return "contact-check";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        return database.sql("""
                        insert into contact_check (customer_id, confirmed, remark, recorded_by, recorded_at)
                        values (:customer, :confirmed, nullif(:remark, ''), :by, :now)""")
                .bind("customer", entry.customerId())
                .bind("confirmed", entry.flag("confirmed"))
                .bind("remark", requireNonNullElse(entry.optionalText("remark"), ""))
                .bind("by", entry.recordedBy())
                .bind("now", time.now())
                .then()
                .thenReturn(Map.of());
    }
}
