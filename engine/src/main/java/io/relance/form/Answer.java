package io.relance.form;

import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import java.util.List;
import java.util.Map;

/**
 * An answer to a form, checked.
 *
 * @param accepted the fields that the form shows, and nothing else
 * @param errors what is wrong, by field; empty when the answer may go to the engine
 */
public record Answer(Map<String, Object> accepted, List<FieldError> errors) {

    /** @throws InvalidInput when anything is wrong */
    public Map<String, Object> orRefuse() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return accepted;
    }
}
