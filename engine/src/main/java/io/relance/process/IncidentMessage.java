package io.relance.process;

import static java.util.stream.Collectors.joining;

import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;

/** What an administrator reads at an incident: the element, and for each field a sentence. */
final class IncidentMessage {

    private IncidentMessage() {}

    static String of(String type, String elementId, RuntimeException failure) {
        return "The element \"%s\" (%s) cannot go on: %s".formatted(elementId, type, reason(failure));
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof InvalidInput invalid
                ? invalid.errors().stream().map(IncidentMessage::sentence).collect(joining(" "))
                : String.valueOf(failure.getMessage());
    }

    private static String sentence(FieldError error) {
        var field = "\"" + error.field() + "\"";
        return switch (error.code()) {
            case "header-missing" -> "its header %s is missing.".formatted(field);
            case "variable-missing" -> "its input %s is missing.".formatted(field);
            case "header-malformed" -> "its header %s must be %s, not \"%s\".".formatted(arguments(field, error));
            case "variable-malformed" -> "its input %s must be %s, not \"%s\".".formatted(arguments(field, error));
            case "required" -> "the field %s is missing.".formatted(field);
            case "not-an-option" -> "%s must be one of: %s.".formatted(arguments(field, error));
            case "nobody" -> "nobody was found by the %s %s.".formatted(arguments(field, error));
            default -> "%s is wrong: %s %s.".formatted(field, error.code(), error.arguments());
        };
    }

    private static Object[] arguments(String field, FieldError error) {
        var all = new Object[error.arguments().size() + 1];
        all[0] = field;
        System.arraycopy(
                error.arguments().toArray(), 0, all, 1, error.arguments().size());
        return all;
    }
}
