package io.relance.refusal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with an input, so that its sender is told all at once. */
@CanIgnoreReturnValue
public final class Checks {

    private final List<FieldError> errors = new ArrayList<>();

    public Checks required(String field, @Nullable Object value) {
        var missing = value == null || value instanceof String text && text.isBlank();
        return missing ? refuse(field, "required") : this;
    }

    public Checks text(String field, @Nullable String value, int longest) {
        if (value == null) {
            return this;
        }
        if (value.indexOf('\0') >= 0) {
            return refuse(field, "characters");
        }
        return value.length() > longest ? refuse(field, "too-long", longest) : this;
    }

    public Checks requiredText(String field, @Nullable String value, int longest) {
        return required(field, value).text(field, value, longest);
    }

    public Checks matches(String field, @Nullable String value, Pattern pattern, String code) {
        var wrong = value != null
                && !value.isBlank()
                && !pattern.matcher(value.strip()).matches();
        return wrong ? refuse(field, code) : this;
    }

    /** As {@link EmailAddress} has it. */
    public Checks email(String field, @Nullable String value) {
        var wrong = value != null && !value.isBlank() && !EmailAddress.isValid(value.strip());
        return wrong ? refuse(field, "email") : this;
    }

    public Checks oneOf(String field, @Nullable String value, Collection<String> allowed) {
        var wrong = value != null && !value.isBlank() && !allowed.contains(value);
        return wrong ? refuse(field, "not-an-option", String.join(", ", allowed)) : this;
    }

    public Checks that(boolean holds, String field, String code, Object... arguments) {
        return holds ? this : refuse(field, code, arguments);
    }

    public Checks refuse(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
        return this;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws InvalidInput when anything was wrong */
    public void orRefuse() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
