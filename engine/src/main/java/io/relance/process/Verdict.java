package io.relance.process;

import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidModel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The engine's reasons against a deployment, by element. It writes of each file {@code 'name': - Element: id > part}, and below
 * that {@code - ERROR: reason}; of what it could not even read it writes {@code 'name': reason}.
 */
final class Verdict {

    private static final Pattern FILE = Pattern.compile("^'([^']+)': (.*)$");
    private static final Pattern ELEMENT = Pattern.compile("^- Element: (\\S+).*$");
    private static final Pattern ERROR = Pattern.compile("^- ERROR: (.*)$");

    private static final Pattern EXPRESSION =
            Pattern.compile("failed to parse expression '(.*)': .*?:(\\d+):(\\d+).*", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile(".*cvc-id\\.1: .*IDREF '([^']*)'.*", Pattern.DOTALL);

    private final List<FieldError> errors = new ArrayList<>();
    private final List<Resource> resources;
    private String file = "resources";
    private String element = "";

    private Verdict(List<Resource> resources) {
        this.resources = resources;
    }

    static InvalidModel read(Throwable refused, List<Resource> resources) {
        return new InvalidModel(errors(EngineFailures.reason(refused), resources));
    }

    static List<FieldError> errors(String reason, List<Resource> resources) {
        var verdict = new Verdict(resources);
        reason.lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(verdict::line);
        if (verdict.errors.isEmpty()) {
            verdict.refuse(reason);
        }
        return verdict.errors;
    }

    private void line(String line) {
        var start = FILE.matcher(line);
        if (start.matches()) {
            file = start.group(1);
            element = "";
        }
        var rest = start.matches() ? start.group(2) : line;
        var named = ELEMENT.matcher(rest);
        if (named.matches()) {
            element = named.group(1);
        } else {
            var error = ERROR.matcher(rest);
            refuse(error.matches() ? error.group(1) : rest);
        }
    }

    private void refuse(String reason) {
        var field = element.isEmpty() ? file : file + "#" + element;
        errors.add(error(field, element.isEmpty() ? file : label(), reason));
    }

    private static FieldError error(String field, String label, String reason) {
        var expression = EXPRESSION.matcher(reason);
        if (expression.matches()) {
            return FieldError.of(
                    field, "model.expression", label, expression.group(1), expression.group(2), expression.group(3));
        }
        var reference = REFERENCE.matcher(reason);
        return reference.matches()
                ? FieldError.of(field, "model.reference-missing", label, reference.group(1))
                : FieldError.of(field, "model.engine-refused", label, reason);
    }

    /** What people call the element, and its id. */
    private String label() {
        return resources.stream()
                .filter(resource -> resource.name().equals(file) && resource.is(".bpmn"))
                .flatMap(resource -> ModelElements.nameOf(element, resource.content()).stream())
                .findFirst()
                .map(name -> "\"" + name + "\" (" + element + ")")
                .orElse(element);
    }
}
