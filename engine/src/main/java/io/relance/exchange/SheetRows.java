package io.relance.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The rows of a table, read one after the other; the first one is its head. Reading blocks. */
final class SheetRows implements Iterator<List<String>>, Closeable {

    private final Stream<List<String>> stream;
    private final Iterator<List<String>> rows;
    private final Closeable file;

    SheetRows(Stream<List<String>> stream, Closeable file) {
        this.stream = stream;
        this.rows = stream.iterator();
        this.file = file;
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException broken) {
            throw new UnreadableFile(broken);
        }
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    @Override
    public void close() {
        try {
            stream.close();
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
