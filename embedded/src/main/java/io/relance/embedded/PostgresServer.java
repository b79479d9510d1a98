package io.relance.embedded;

/** PostgreSQL 18 with an empty database of our own. */
public interface PostgresServer extends Killable {

    String host();

    int port();

    String database();

    String user();

    String password();

    default String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host(), port(), database());
    }
}
