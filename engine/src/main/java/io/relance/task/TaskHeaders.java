package io.relance.task;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What a model says of a user task in its task headers. */
@Repository
class TaskHeaders {

    private final DatabaseClient database;
    private final JsonColumns json;

    TaskHeaders(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @SuppressWarnings("unchecked")
    Mono<Map<String, String>> of(Task task) {
        return database.sql("select headers from task where key = :key")
                .bind("key", task.key())
                .map(Columns.as(row -> (Map<String, String>) json.read(row.json("headers"), Map.class)))
                .one();
    }
}
