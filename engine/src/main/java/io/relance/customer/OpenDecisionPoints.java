package io.relance.customer;

import io.relance.database.Columns;
import io.relance.time.BusinessTime;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The decision points of a customer that are still ahead (F10): each is waited for under the id of the conversation that set it. */
@Repository
class OpenDecisionPoints implements MessageKeys {

    private final DatabaseClient database;
    private final BusinessTime time;

    OpenDecisionPoints(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public Flux<String> of(UUID customer) {
        return database.sql(
                        "select id from interaction where customer_id = :customer and decision_point_on >= :today order by id")
                .bind("customer", customer)
                .bind("today", time.today())
                .map(Columns.as(row -> row.uuid("id").toString()))
                .all();
    }
}
