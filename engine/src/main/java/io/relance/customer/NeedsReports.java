package io.relance.customer;

import io.relance.identity.User;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The needs reports (P2), for whoever sees the customer and whoever was told of its needs, such as the product or service department. The budget
 * (D11) is for whoever may change the customer and for whoever was told.
 */
@Component
public class NeedsReports {

    private final DatabaseClient database;
    private final Customers customers;
    private final CustomerFacts facts;

    NeedsReports(DatabaseClient database, Customers customers, CustomerFacts facts) {
        this.database = database;
        this.customers = customers;
        this.facts = facts;
    }

    /** Whoever was told knows it all; what is sensitive is masked for whoever else may see the customer and not change it (D11). */
    public Mono<Report> visible(UUID customer, User viewer) {
        return toldOf(customer, viewer)
                .switchIfEmpty(Mono.defer(() -> customers.shown(customer, viewer)))
                .zipWith(facts.of(customer), Report::of);
    }

    private Mono<Customer> toldOf(UUID customer, User viewer) {
        return database.sql(
                        "select 1 from notification where customer_id = :customer and kind = 'needs-report' and user_id = :user limit 1")
                .bind("customer", customer)
                .bind("user", viewer.id())
                .map(row -> true)
                .one()
                .flatMap(told -> customers.byId(customer));
    }

    /**
     * @param facts as alerts have them: name, number, industry, size, contact, phone, need
     * @param lines what is known of the needs
     */
    public record Report(Customer customer, Map<String, Object> facts, List<NeedsReport.Line> lines) {

        static Report of(Customer customer, Map<String, Object> facts) {
            return new Report(customer, facts, NeedsReport.of(customer).lines());
        }
    }
}
