package io.relance.form;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The deployed forms. */
@Repository
public class Forms {

    private final DatabaseClient database;
    private final JsonColumns json;

    Forms(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    public Mono<Form> byKey(long key) {
        return database.sql("select key, form_id, schema from form_definition where key = :key")
                .bind("key", key)
                .map(Columns.as(row -> new Form(row.number("key"), row.text("form_id"), json.tree(row.json("schema")))))
                .one();
    }
}
