package io.relance.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipFile;

/**
 * A workbook is a ZIP: what is small in the file may be huge when it is read. Reads it once, keeping nothing, and refuses what a reader would
 * have to keep more of than there is room for.
 */
final class Swelling {

    private static final long MOST = 1L << 30;
    /** Bytes; a spreadsheet takes 32,767 characters. */
    private static final int MOST_OF_A_CELL = 1 << 20;

    private long size;
    private int text;
    private boolean inTag;
    private int last;
    private int before;

    private Swelling() {}

    static void refuse(Path file) throws IOException {
        var swelling = new Swelling();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                swelling.read(zip.getInputStream(entry));
            }
        }
    }

    private void read(InputStream packed) throws IOException {
        try (var content = new BufferedInputStream(packed, 1 << 16)) {
            var isPicture = isPicture(content);
            text = 0;
            inTag = false;
            for (var next = content.read(); next >= 0; next = content.read()) {
                size++;
                if (!isPicture) {
                    look(next);
                }
                if (size > MOST || text > MOST_OF_A_CELL) {
                    throw new IOException("Swells to more than is taken");
                }
            }
        }
    }

    private static boolean isPicture(InputStream content) throws IOException {
        content.mark(2);
        var first = content.read();
        var second = content.read();
        content.reset();
        return first == 0x89 && second == 'P' || first == 0xFF && second == 0xD8;
    }

    /** What stands between the tags of one cell, or of one text that cells share. */
    private void look(int next) {
        if (next == '<') {
            inTag = true;
        } else if (next == '>') {
            inTag = false;
        } else if (!inTag) {
            text++;
        }
        if (beginsCell(next)) {
            text = 0;
        }
        before = last;
        last = next;
    }

    private boolean beginsCell(int next) {
        return (before == '<' || before == ':')
                && (last == 'c' && (next == ' ' || next == '>') || last == 's' && next == 'i');
    }
}
