package io.relance.embedded;

/** The database that the broker's exporter writes its records to. */
public record FeedDatabase(String jdbcUrl, String user, String password) {

    static FeedDatabase of(PostgresServer server) {
        return new FeedDatabase(server.jdbcUrl(), server.user(), server.password());
    }
}
