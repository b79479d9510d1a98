package io.relance.exchange;

import java.util.List;

/** Writes a table piece by piece. Whatever a cell says is text to whoever opens it, never a formula. */
interface SheetWriter {

    /** The bytes of these rows, and of what goes before them. */
    byte[] rows(List<List<String>> rows);

    /** What is left to write. */
    byte[] end();
}
