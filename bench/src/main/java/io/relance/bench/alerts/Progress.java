package io.relance.bench.alerts;

import java.sql.Connection;
import java.sql.SQLException;

/** Says every few seconds how far it has come. */
final class Progress implements AutoCloseable {

    private static final long EVERY_MILLIS = 5_000;

    private final Connection database;
    private final Thread printer = Thread.ofVirtual().unstarted(this::print);

    Progress(Connection database) {
        this.database = database;
    }

    void start() {
        printer.start();
    }

    private void print() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                System.out.printf(
                        "  %,9d written, %,9d to send%n",
                        Database.number(
                                database,
                                "select coalesce(max(position), -1) + 1 from projection_checkpoint where partition_id = 2"),
                        Database.number(database, "select count(*) from delivery where state = 'queued'"));
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (SQLException failure) {
            System.out.println("  no progress is known: " + failure.getMessage());
        }
    }

    @Override
    public void close() throws SQLException {
        printer.interrupt();
        database.close();
    }
}
