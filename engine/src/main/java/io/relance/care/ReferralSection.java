package io.relance.care;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.RecordSection;
import io.relance.customer.SectionEntry;
import io.relance.time.BusinessTime;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether the customer was asked whom else we might help, what came of it, and the reward (C9). */
@Component
class ReferralSection implements RecordSection {

    private final DatabaseClient database;
    private final BusinessTime time;

    ReferralSection(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public String name() {
        return "referral";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        return database.sql("""
                        insert into referral (customer_id, asked, outcome, referred_name, referred_contact, reward, recorded_by, recorded_at)
                        values (:customer, :asked, :outcome, nullif(:name, ''), nullif(:contact, ''), nullif(:reward, ''), :by, :now)""")
                .bind("customer", entry.customerId())
                .bind("asked", entry.flag("asked"))
                .bind("outcome", entry.text("outcome"))
                .bind("name", requireNonNullElse(entry.optionalText("referredName"), ""))
                .bind("contact", requireNonNullElse(entry.optionalText("referredContact"), ""))
                .bind("reward", requireNonNullElse(entry.optionalText("reward"), ""))
                .bind("by", entry.recordedBy())
                .bind("now", time.now())
                .then()
                .thenReturn(Map.of());
    }
}
