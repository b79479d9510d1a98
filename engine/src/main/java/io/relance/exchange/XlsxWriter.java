package io.relance.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet whose cells are inline texts, so that nothing of what was written has to be kept. */
final class XlsxWriter implements SheetWriter {

    private static final int LONGEST = 32_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Relance", "1.0");
    private final Worksheet sheet = workbook.newWorksheet("Relance");
    private int row;

    @Override
    public byte[] rows(List<List<String>> rows) {
        for (var cells : rows) {
            for (var column = 0; column < cells.size(); column++) {
                sheet.inlineString(row, column, cell(cells.get(column)));
            }
            row++;
        }
        return written(sheet::flush);
    }

    @Override
    public byte[] end() {
        return written(workbook::finish);
    }

    /** Without what XML cannot hold. */
    private static String cell(String text) {
        var printable = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
    }

    private byte[] written(Step step) {
        try {
            step.run();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        var written = bytes.toByteArray();
        bytes.reset();
        return written;
    }

    private interface Step {
        void run() throws IOException;
    }
}
