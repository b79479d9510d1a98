package io.relance.customer;

import io.relance.time.BusinessTime;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The report that follows a visit (F8). */
@Component
class VisitReportSection implements RecordSection {

    private final DatabaseClient database;
    private final BusinessTime time;

    VisitReportSection(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public String name() {
        return "visit-report";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        var insert = database.sql("""
                        insert into visit_report (customer_id, report, improvements, recorded_by, recorded_at)
                        values (:customer, :report, :improvements, :by, :now)""")
                .bind("customer", entry.customerId())
                .bind("report", entry.text("report"))
                .bind("by", entry.recordedBy())
                .bind("now", time.now());
        return entry.bind(insert, "improvements", "improvements").then().thenReturn(Map.of());
    }
}
