package io.relance.process;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Learns from the variable {@code customerId} which customer an instance is about. */
@Component
class CustomerProjection implements Projection {

    private final DatabaseClient database;

    CustomerProjection(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String valueType() {
        return "VARIABLE";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        var customer = record.text("name").equals("customerId") ? FeedRecord.uuid(record.text("value")) : null;
        if (customer == null || record.number("scopeKey") != record.number("processInstanceKey")) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into process_instance (key, customer_id) values (:key, :customer)
                        on conflict (key) do update set customer_id = excluded.customer_id""")
                .bind("key", record.number("processInstanceKey"))
                .bind("customer", customer)
                .then();
    }
}
