package io.relance.bench.product;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the relay accepted and what it answered, a line each, in the file before the next step is taken: whoever is killed has it there. */
final class Journal {

    static final char ACCEPTED = 'A';
    static final char ANSWERED = 'R';

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    static Journal openedAt(Path path) throws IOException {
        var journal = new Journal(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        journal.write("\n");
        return journal;
    }

    void accepted(String id) throws IOException {
        write(ACCEPTED + " " + id + " " + System.currentTimeMillis() + "\n");
    }

    void answered(String id) throws IOException {
        write(ANSWERED + " " + id + " " + System.currentTimeMillis() + "\n");
    }

    private synchronized void write(String line) throws IOException {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            if (file.write(bytes) < 0) {
                throw new IOException("the journal takes no more");
            }
        }
    }
}
