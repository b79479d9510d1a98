package io.relance.task;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import java.util.HashMap;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What models say of their tasks in {@code about}. */
@Repository
class TaskAbout {

    private final DatabaseClient database;
    private final JsonColumns json;

    TaskAbout(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** Nothing where the model says nothing. */
    Mono<Map<String, Object>> of(Task task) {
        return database.sql("""
                        select a.about from task t join task_about a on a.element_instance_key = t.element_instance_key
                        where t.key = :key""")
                .bind("key", task.key())
                .map(Columns.as(row -> plain(json.tree(row.text("about")))))
                .one()
                .defaultIfEmpty(Map.of());
    }

    /** Text and numbers only, so that words and forms can say whatever a model gives. */
    private static Map<String, Object> plain(JsonNode about) {
        var plain = new HashMap<String, Object>();
        about.properties().forEach(entry -> {
            var value = entry.getValue();
            if (value.isNumber()) {
                plain.put(entry.getKey(), value.decimalValue());
            } else if (value.isString() || value.isBoolean()) {
                plain.put(entry.getKey(), value.asString().replace("\0", ""));
            }
        });
        return plain;
    }
}
