package io.relance.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ForkJoinPool;
import org.postgresql.Driver;

/** Opens connections that give up soon: a database that hangs must not hold the broker's thread for long. */
final class ConnectionSource {

    private final FeedSettings settings;

    ConnectionSource(FeedSettings settings) {
        this.settings = settings;
    }

    Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", settings.username());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", "relance-exporter");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        Connection connection = new Driver().connect(settings.url(), properties);
        if (connection == null) {
            throw new SQLException("the argument url is not a PostgreSQL JDBC URL");
        }
        return connection;
    }

    /** Closing a broken connection may fail or hang, and changes nothing any more. */
    void discard(Connection connection) {
        try {
            connection.abort(ForkJoinPool.commonPool());
        } catch (SQLException alreadyGone) {
            // PostgreSQL ends the session by itself when the socket is gone.
        }
    }
}
