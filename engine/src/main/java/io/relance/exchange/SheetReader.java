package io.relance.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Opens a CSV or XLSX file. A CSV that is not UTF-8 is what a Chinese Excel has written. */
final class SheetReader {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_DIGITS = 40;
    /** That a spreadsheet knows: the end of the year 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private SheetReader() {}

    static SheetRows open(Path file) {
        try {
            return isZip(file) ? workbook(file) : csv(file);
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFile(broken);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return ReadableWorkbook.isOOXMLZipHeader(bytes.readNBytes(8));
        }
    }

    private static SheetRows workbook(Path file) throws IOException {
        Swelling.refuse(file);
        var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        return new SheetRows(workbook.getFirstSheet().openStream().map(SheetReader::cells), workbook);
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS))
                .mapToObj(row::getCell)
                .map(SheetReader::text)
                .toList();
    }

    /** A date is a number with a format for dates; a phone number may be written as a number too. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        return isDay(cell) ? cell.asDate().toLocalDate().toString() : text(cell.asNumber());
    }

    private static boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        var number = cell.asNumber();
        return format != null
                && format.matches("(?i).*(yy|d[/-]|m[/-]|年).*")
                && number.signum() > 0
                && number.compareTo(LAST_DAY) < 0;
    }

    /** With all its digits, unless nobody would read them. */
    private static String text(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static SheetRows csv(Path file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset(file)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        var records =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get().parse(reader);
        return new SheetRows(records.stream().map(SheetReader::cells), records);
    }

    /** PostgreSQL stores no character zero. */
    private static List<String> cells(CSVRecord row) {
        return row.stream()
                .limit(MOST_COLUMNS)
                .map(cell -> cell.replace('\0', '\uFFFD'))
                .toList();
    }

    private static Charset charset(Path file) throws IOException {
        try (var reader = new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder())) {
            reader.transferTo(Writer.nullWriter());
            return UTF_8;
        } catch (CharacterCodingException other) {
            return CHINESE;
        }
    }
}
