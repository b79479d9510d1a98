package io.relance.task;

import io.relance.database.JsonColumns;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What models say of their tasks in {@code about}. */
@Component
public class TaskAbout {

    private final JsonColumns json;

    TaskAbout(JsonColumns json) {
        this.json = json;
    }

    /** What is to be done in one's own words, where the model says it as {@code action}. */
    public @Nullable String action(Task task) {
        return of(task).get("action") instanceof String action ? action : null;
    }

    /** Nothing where the model says nothing. */
    Map<String, Object> of(Task task) {
        return task.about() == null ? Map.of() : plain(json.tree(task.about()));
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
