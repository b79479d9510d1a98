package io.relance.exchange;

import io.relance.refusal.FieldError;
import java.util.List;

/**
 * What a file seems to hold.
 *
 * @param headers its first row
 * @param columns what each column seems to be, an empty text for one that nothing is known of
 * @param rows the first ones
 * @param faults what is wrong with each of these as they would come in with these columns; an empty list where nothing is
 * @param fields what a column can be
 */
public record ImportPreview(
        List<String> headers,
        List<String> columns,
        List<List<String>> rows,
        List<List<FieldError>> faults,
        List<ImportField> fields) {}
