package io.relance.refusal;

import java.util.List;

/**
 * What is wrong with one field. The code names a sentence of {@code problems.properties}; the arguments fill it.
 *
 * @param field path of the field as the sender wrote it, such as {@code contacts[0].phone}
 */
public record FieldError(String field, String code, List<Object> arguments) {

    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, List.of(arguments));
    }
}
