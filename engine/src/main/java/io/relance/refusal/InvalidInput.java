package io.relance.refusal;

import java.util.List;

/** The input has missing or wrong fields, each named. */
public final class InvalidInput extends Refusal {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("Invalid input: " + errors);
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput in(String field, String code, Object... arguments) {
        return new InvalidInput(List.of(FieldError.of(field, code, arguments)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
