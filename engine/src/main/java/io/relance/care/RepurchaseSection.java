package io.relance.care;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.RecordSection;
import io.relance.customer.SectionEntry;
import io.relance.refusal.Checks;
import io.relance.time.BusinessTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the customer said to buying again: accepted, declined with a reason, or not now (C7). */
@Component
class RepurchaseSection implements RecordSection {

    private final DatabaseClient database;
    private final BusinessTime time;

    RepurchaseSection(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public String name() {
        return "repurchase";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        var decision = entry.text("decision");
        new Checks()
                .that(!decision.equals("declined") || entry.optionalText("reason") != null, "reason", "required")
                .orRefuse();
        return database.sql("""
                        update repurchase set decision = :decision, decision_reason = nullif(:reason, ''),
                            snooze_until = nullif(:until, '')::date, decided_by = :by, decided_at = :now
                        where id = (select id from repurchase where customer_id = :customer and coalesce(decision, 'snooze') = 'snooze'
                            order by triggered_at desc, id desc limit 1)""")
                .bind("customer", entry.customerId())
                .bind("decision", decision)
                .bind("reason", requireNonNullElse(entry.optionalText("reason"), ""))
                .bind("until", Objects.toString(entry.optionalDate("snoozeUntil"), ""))
                .bind("by", entry.recordedBy())
                .bind("now", time.now())
                .then()
                .thenReturn(Map.of());
    }
}
