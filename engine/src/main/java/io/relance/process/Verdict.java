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

    private final List<FieldError> errors = new ArrayList<>();
    private String file = "resources";
    private String element = "";

    private Verdict() {}

    static InvalidModel read(Throwable refused) {
        return new InvalidModel(errors(EngineFailures.reason(refused)));
    }

    static List<FieldError> errors(String reason) {
        var verdict = new Verdict();
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
        errors.add(FieldError.of(field, "model.engine-refused", element.isEmpty() ? file : element, reason));
    }
}
