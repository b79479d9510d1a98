package io.relance.web.task;

import io.relance.refusal.NotFound;
import io.relance.task.FilledForm;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What form-js needs to show a form: {@code importSchema(schema, data)}. */
record FormView(String id, JsonNode schema, Map<String, Object> data) {

    static FormView of(FilledForm filled) {
        return new FormView(filled.form().id(), filled.form().schema(), filled.data());
    }

    static NotFound none() {
        return new NotFound("The task has no form");
    }
}
