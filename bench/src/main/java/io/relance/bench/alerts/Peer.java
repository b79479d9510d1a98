package io.relance.bench.alerts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The least that anybody would have to do: the same inbox lines and deliveries as JDBC batches of plain inserts, five hundred to a commit, and the
 * same texts by Spring's mail sender, eight at a time; no decisions, no preferences, no record of what was sent, nothing killed.
 */
record Peer(Connection database, int mailPort) {

    private static final int BATCH = 500;
    private static final int IN_FLIGHT = 8;

    /** @param seconds until all lines were written and all mails accepted, side by side */
    record Measured(long alerts, double seconds) {

        double rate() {
            return alerts / seconds;
        }
    }

    Measured tells(int alerts) throws Exception {
        prepare();
        var mails = mails(alerts);
        long start = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(IN_FLIGHT + 1)) {
            var inserted = workers.submit(() -> insert(mails.size()));
            mails.forEach(mail -> workers.execute(() -> sender().send(mail)));
            workers.shutdown();
            if (!workers.awaitTermination(3, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the peer takes too long");
            }
            inserted.get();
        }
        return new Measured(mails.size(), (System.nanoTime() - start) / 1e9);
    }

    private void prepare() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create table peer_notification (like notification including all)");
            statement.execute("create table peer_delivery (like delivery including all)");
        }
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mailPort);
        return sender;
    }

    private List<SimpleMailMessage> mails(int alerts) throws SQLException {
        var mails = new ArrayList<SimpleMailMessage>();
        try (var query = database.createStatement();
                var rows = query.executeQuery(
                        "select address, subject, text, html from delivery order by id limit " + alerts)) {
            while (rows.next()) {
                var mail = new SimpleMailMessage();
                mail.setFrom("relance@localhost");
                mail.setTo(rows.getString(1));
                mail.setSubject(rows.getString(2));
                mail.setText(rows.getString(3) + rows.getString(4));
                mails.add(mail);
            }
        }
        return mails;
    }

    private Void insert(int alerts) throws SQLException {
        database.setAutoCommit(false);
        copy("notification", alerts);
        copy("delivery", alerts);
        database.setAutoCommit(true);
        return null;
    }

    private void copy(String table, int alerts) throws SQLException {
        var rows = rows(table, alerts);
        var places = String.join(",", Collections.nCopies(rows.getFirst().length, "?"));
        try (var insert = database.prepareStatement("insert into peer_%s values (%s)".formatted(table, places))) {
            for (int i = 0; i < rows.size(); i++) {
                bind(insert, rows.get(i));
                insert.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
                    insert.executeBatch();
                    database.commit();
                }
            }
        }
    }

    private static void bind(PreparedStatement insert, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private List<@Nullable Object[]> rows(String table, int alerts) throws SQLException {
        var values = new ArrayList<@Nullable Object[]>();
        try (var query = database.createStatement();
                var rows = query.executeQuery("select * from %s order by id limit %d".formatted(table, alerts))) {
            while (rows.next()) {
                var row = new @Nullable Object[rows.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                values.add(row);
            }
        }
        return values;
    }
}
