package io.relance;

import io.relance.embedded.PostgresServer;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A database of its own on the shared server, so that tests that need different worlds do not see each other. */
final class Database {

    /** One for all that share a database. */
    private static final String KEY = newKey();

    private Database() {}

    static String newKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static List<String> main(PostgresServer server) {
        return properties(server, server.database());
    }

    static synchronized List<String> named(String name, PostgresServer server) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + name + "'")
                    .next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return properties(server, name);
    }

    private static List<String> properties(PostgresServer server, String database) {
        var address = "postgresql://%s:%d/%s".formatted(server.host(), server.port(), database);
        var properties = new ArrayList<>(List.of("relance.secrets.keys.test=" + KEY));
        for (var access : List.of("spring.r2dbc", "spring.flyway")) {
            properties.add(access + ".url=" + (access.endsWith("r2dbc") ? "r2dbc:" : "jdbc:") + address);
            properties.add(access + (access.endsWith("r2dbc") ? ".username=" : ".user=") + server.user());
            properties.add(access + ".password=" + server.password());
        }
        return properties;
    }
}
