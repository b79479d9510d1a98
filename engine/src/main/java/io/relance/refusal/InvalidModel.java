package io.relance.refusal;

import java.util.List;

/** Models that would not run as they are drawn. Each error names the file and the element, {@code file#element}. */
public final class InvalidModel extends Refusal {

    private final transient List<FieldError> errors;

    public InvalidModel(List<FieldError> errors) {
        super("Models refused: " + errors);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
