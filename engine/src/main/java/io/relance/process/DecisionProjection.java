package io.relance.process;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps each version of each decision, by name. */
@Component
class DecisionProjection implements Projection {

    private final DatabaseClient database;

    DecisionProjection(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String valueType() {
        return "DECISION";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        return record.intent().equals("CREATED") ? keep(record) : Mono.empty();
    }

    private Mono<Void> keep(FeedRecord record) {
        return database.sql("""
                        insert into decision_definition (key, decision_id, version, name)
                        values (:key, :id, :version, :name) on conflict do nothing""")
                .bind("key", record.key())
                .bind("id", record.text("decisionId"))
                .bind("version", (int) record.number("version"))
                .bind("name", record.text("decisionName"))
                .then();
    }
}
