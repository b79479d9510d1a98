package io.relance.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** RFC 4180 in UTF-8 with the mark by which Excel knows it. What a spreadsheet would take for a formula gets an apostrophe. */
final class CsvWriter implements SheetWriter {

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private boolean begun;

    @Override
    public byte[] rows(List<List<String>> rows) {
        var text = new StringBuilder(begun ? "" : "\uFEFF");
        begun = true;
        rows.forEach(row -> text.append(row.stream().map(CsvWriter::cell).collect(Collectors.joining(",")))
                .append("\r\n"));
        return text.toString().getBytes(UTF_8);
    }

    @Override
    public byte[] end() {
        return rows(List.of());
    }

    private static String cell(String text) {
        var safe = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
