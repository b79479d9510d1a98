package io.relance.web.customer;

import static java.util.stream.Collectors.joining;

import io.relance.exchange.ImportField;
import io.relance.exchange.ImportPreview;
import io.relance.refusal.FieldError;
import io.relance.web.problem.FieldTexts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What an import says to people. */
@Component
class ImportViews {

    private final FieldTexts texts;

    ImportViews(FieldTexts texts) {
        this.texts = texts;
    }

    Preview of(ImportPreview preview, Locale locale) {
        return new Preview(
                preview.headers(),
                preview.columns(),
                preview.rows(),
                preview.faults().stream()
                        .map(faults -> faults.stream()
                                .map(fault -> new Fault(field(fault), texts.of(fault, locale)))
                                .toList())
                        .toList(),
                preview.fields().stream().map(ImportField::code).toList());
    }

    String reasons(List<FieldError> faults, Locale locale) {
        return faults.stream()
                .map(fault -> field(fault) + ": " + texts.of(fault, locale))
                .collect(joining("; "));
    }

    /** As the columns of a file are called. */
    private static String field(FieldError fault) {
        return switch (fault.field()) {
            case "contacts[0].name" -> "contactName";
            case "contacts[0].title" -> "contactTitle";
            default -> fault.field().replace("contacts[0].", "");
        };
    }

    /** @param faults what is wrong with each of the rows as they would come in */
    @Schema(name = "ImportPreview")
    record Preview(
            List<String> headers,
            List<String> columns,
            List<List<String>> rows,
            List<List<Fault>> faults,
            List<String> fields) {}

    record Fault(String field, String message) {}
}
