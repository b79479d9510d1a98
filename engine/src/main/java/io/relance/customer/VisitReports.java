package io.relance.customer;

import io.relance.database.Columns;
import io.relance.identity.User;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The reports on visits to customers. */
@Repository
public class VisitReports {

    private static final int NEWEST = 100;

    private final DatabaseClient database;
    private final Customers customers;

    VisitReports(DatabaseClient database, Customers customers) {
        this.database = database;
        this.customers = customers;
    }

    /** The newest hundred, newest first; NotFound for a customer who is not the viewer's to see. */
    public Mono<List<VisitReport>> visible(UUID customer, User viewer) {
        return customers.visible(customer, viewer).then(Mono.defer(() -> of(customer)));
    }

    private Mono<List<VisitReport>> of(UUID customer) {
        return database.sql(
                        "select * from visit_report where customer_id = :customer order by recorded_at desc, id desc limit "
                                + NEWEST)
                .bind("customer", customer)
                .map(Columns.as(VisitReports::read))
                .all()
                .collectList();
    }

    private static VisitReport read(Columns row) {
        return new VisitReport(
                row.uuid("id"),
                row.text("report"),
                row.optionalText("improvements"),
                row.text("recorded_by"),
                row.instant("recorded_at"));
    }
}
