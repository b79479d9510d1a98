package io.relance.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the application knows when a form is filled in.
 *
 * @param choices the options that the application gives to fields with a {@code valuesKey}
 * @param about what the task is about; conditions may use it
 */
public record FormSetting(Map<String, List<FormOptions.Option>> choices, Map<String, Object> about, Feel feel) {

    /** Conditions see the whole answer, and what it is about. */
    Map<String, Object> with(Map<String, Object> answer) {
        var values = new HashMap<>(answer);
        values.put("about", about);
        return values;
    }
}
