package io.relance.lint;

import io.relance.refusal.FieldError;
import java.util.List;
import java.util.Set;

/**
 * What the lint found, in the order of the files.
 *
 * @param refusals what would hang or fail: the deployment must not happen
 * @param warnings what runs, but hardly as meant
 */
public record Report(List<FieldError> refusals, List<FieldError> warnings) {

    private static final Set<String> WARNINGS =
            Set.of("model.nobody-can-work-on-it", "model.unknown-kind", "model.unknown-user");

    static Report of(List<FieldError> findings) {
        return new Report(
                findings.stream().filter(finding -> !isWarning(finding)).toList(),
                findings.stream().filter(Report::isWarning).toList());
    }

    private static boolean isWarning(FieldError finding) {
        return WARNINGS.contains(finding.code());
    }
}
