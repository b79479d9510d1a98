package io.relance.web.problem;

import static java.util.stream.Collectors.joining;

import io.relance.refusal.FieldError;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** Names the field of a body that could not be read, by Jackson's own account of where it failed. */
final class UnreadableInput {

    private UnreadableInput() {}

    static FieldError error(ServerWebInputException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json && !json.getPath().isEmpty()) {
                return FieldError.of(path(json), "malformed");
            }
        }
        var parameter = unreadable.getMethodParameter();
        var name = parameter == null ? null : parameter.getParameterName();
        return FieldError.of(name == null ? "body" : name, "malformed");
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(joining())
                .replaceFirst("^\\.", "");
    }
}
