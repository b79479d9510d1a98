package io.relance.web.task;

import io.relance.form.Form;
import io.relance.form.FormOptions.Option;
import io.relance.refusal.NotFound;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What form-js needs to show a form: {@code importSchema(schema, data)}. */
record FormView(String id, JsonNode schema, Map<String, List<Option>> data) {

    static FormView of(Form form, Map<String, List<Option>> options) {
        return new FormView(form.id(), form.schema(), options);
    }

    static NotFound none() {
        return new NotFound("The task has no form");
    }
}
