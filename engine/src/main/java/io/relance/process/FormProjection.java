package io.relance.process;

import io.r2dbc.postgresql.codec.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps each version of each form. */
@Component
class FormProjection implements Projection {

    private final DatabaseClient database;

    FormProjection(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String valueType() {
        return "FORM";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        return record.intent().equals("CREATED") ? keep(record) : Mono.empty();
    }

    private Mono<Void> keep(FeedRecord record) {
        var schema = new String(Base64.getDecoder().decode(record.text("resource")), StandardCharsets.UTF_8)
                .replace("\\u0000", "");
        return database.sql("""
                        insert into form_definition (key, form_id, version, schema)
                        values (:key, :id, :version, :schema) on conflict do nothing""")
                .bind("key", record.number("formKey"))
                .bind("id", record.text("formId"))
                .bind("version", (int) record.number("version"))
                .bind("schema", Json.of(schema))
                .then();
    }
}
