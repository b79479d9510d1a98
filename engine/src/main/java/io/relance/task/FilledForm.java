package io.relance.task;

import io.relance.form.Form;
import io.relance.form.FormSetting;
import java.util.HashMap;
import java.util.Map;

/** A form, and what the application fills in before anybody has: the options by their key, and {@code about}. */
public record FilledForm(Form form, Map<String, Object> data) {

    static FilledForm of(Form form, FormSetting setting) {
        var data = new HashMap<String, Object>(setting.choices());
        data.put("about", setting.about());
        return new FilledForm(form, data);
    }
}
