package io.relance.process;

import io.relance.refusal.InvalidInput;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A job that the engine hands out, perhaps more than once: its key makes the effect once.
 *
 * @param headers what the model says about this element
 * @param variables only those that the handler asked for
 */
public record Job(long key, String elementId, Map<String, String> headers, Map<String, Object> variables) {

    /** @throws InvalidInput naming the header that the model lacks */
    public String header(String name) {
        return optionalHeader(name).orElseThrow(() -> InvalidInput.in(name, "header-missing", elementId));
    }

    public Optional<String> optionalHeader(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** @throws InvalidInput naming the variable that the instance lacks */
    public String text(String variable) {
        return optionalText(variable).orElseThrow(() -> InvalidInput.in(variable, "variable-missing", elementId));
    }

    public Optional<String> optionalText(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(Object::toString);
    }

    /** @throws InvalidInput naming the variable that is missing or no id */
    public UUID uuid(String variable) {
        try {
            return UUID.fromString(text(variable));
        } catch (IllegalArgumentException malformed) {
            throw InvalidInput.in(variable, "variable-malformed", "an id", text(variable));
        }
    }
}
