package io.relance.bench.customers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.postgresql.PGConnection;

/**
 * Fills a database with customers and what belongs to them, by COPY, without indexes, which come afterwards. The keys of phones are random,
 * as those of a keyed hash are.
 */
record Population(Connection database, long customers, String key) {

    private static final List<String> TABLES = List.of("customer", "contact", "customer_key", "interaction");
    private static final String COLUMNS =
            "id, number, name, industry, size, source, first_contact_on, status, grade, owner_id, tags, evaluation,"
                    + " created_at, updated_at, value_tier, quadrant, search_text, grams, last_contact_at, next_task_due_at";

    void grow() throws SQLException, IOException {
        var now = Instant.now();
        run("set session_replication_role = replica");
        run("set maintenance_work_mem = '512MB'");
        run("set synchronous_commit = off");
        run("alter table customer alter column keyed_with set default '" + key + "'");
        var indexes = withoutIndexes();
        var owners = owners();
        copy("customer (" + COLUMNS + ")", number -> customer(number, now).line(owners, now) + "\n");
        copy("contact (customer_id, name, title, phone, email)", number -> contact(customer(number, now)));
        copy("customer_key (customer_id, kind, key)", number -> keys(customer(number, now)));
        copy(
                "interaction (customer_id, occurred_at, channel, participants, summary, feedback, outcome, recorded_by, created_at)",
                number -> conversations(customer(number, now)));
        for (var index : indexes) {
            run(index);
        }
        run("alter table customer alter column keyed_with drop default");
        run("vacuum analyze");
        run("checkpoint");
        run("set session_replication_role = default");
    }

    private GeneratedCustomer customer(long number, Instant now) {
        return GeneratedCustomer.of(number, customers, now);
    }

    private static String contact(GeneratedCustomer customer) {
        return String.join(
                        "\t",
                        customer.id().toString(),
                        customer.person(),
                        "采购经理",
                        customer.phone(),
                        "c" + customer.number() + "@example.com")
                + "\n";
    }

    private static String keys(GeneratedCustomer customer) {
        var folded = customer.name().replaceFirst("(股份)?有限(责任)?公司$", "");
        return customer.id() + "\tname\t" + folded + "\n" + customer.id() + "\tphone\t" + digest(customer.number(), 1)
                + "\n" + customer.id() + "\temail\t" + digest(customer.number(), 2) + "\n";
    }

    private static String digest(long number, int salt) {
        var chance = new Chance(number * 31 + salt);
        return "%016x%016x".formatted(chance.below(Long.MAX_VALUE), chance.below(Long.MAX_VALUE));
    }

    private static String conversations(GeneratedCustomer customer) {
        var lines = new StringBuilder();
        for (var i = 0; i < GeneratedCustomer.CONVERSATIONS; i++) {
            var at = customer.lastContactAt().minus(Duration.ofDays(9L * i));
            lines.append(String.join(
                            "\t",
                            customer.id().toString(),
                            at.toString(),
                            "phone",
                            customer.person(),
                            "沟通了需求和报价，客户希望下周看样品",
                            "比较满意",
                            "progress",
                            "user30",
                            at.toString()))
                    .append('\n');
        }
        return lines.toString();
    }

    private List<String> withoutIndexes() throws SQLException {
        var definitions = new ArrayList<String>();
        for (var table : TABLES) {
            each(
                    "select indexname, indexdef from pg_indexes where tablename = '" + table
                            + "' and indexname not in (select conname from pg_constraint)",
                    row -> definitions.add(row));
        }
        for (var definition : definitions) {
            run("drop index " + definition.split(" ")[definition.startsWith("CREATE UNIQUE") ? 3 : 2]);
        }
        return definitions;
    }

    private void each(String sql, Consumer<String> reader) throws SQLException {
        try (var query = database.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                reader.accept(rows.getString(rows.getMetaData().getColumnCount()));
            }
        }
    }

    private List<UUID> owners() throws SQLException {
        var owners = new ArrayList<UUID>();
        each(
                "select id from app_user where role in ('rep', 'manager') order by username",
                id -> owners.add(UUID.fromString(id)));
        return owners;
    }

    private void copy(String into, LongFunction<String> lines) throws SQLException, IOException {
        var started = System.nanoTime();
        var copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        for (long number = 1; number <= customers; number++) {
            var bytes = lines.apply(number).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
        System.out.printf("  %s: %.1f s%n", into.split(" ")[0], (System.nanoTime() - started) / 1e9);
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
