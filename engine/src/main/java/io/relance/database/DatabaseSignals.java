package io.relance.database;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * PostgreSQL's NOTIFY as a stream: a signal arrives after the commit that sent it. A lost connection loses signals, so
 * whoever listens also looks by itself now and then.
 */
@Component
public class DatabaseSignals {

    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    private static final Retry RECONNECT = Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
            .maxBackoff(Duration.ofSeconds(5))
            .transientErrors(true);

    private final ConnectionFactory connections;

    DatabaseSignals(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** A tick for each notification on the channel, at least one a second, never an error. Ticks that nobody is ready for are dropped into one. */
    public Flux<Long> on(String channel) {
        return notifications(channel)
                .retryWhen(RECONNECT)
                .mergeWith(Flux.interval(Duration.ZERO, LOOK_ANYWAY).onBackpressureLatest())
                .onBackpressureLatest();
    }

    private Flux<Long> notifications(String channel) {
        return Flux.usingWhen(connections.create(), connection -> listen(connection, channel), Connection::close);
    }

    private static Flux<Long> listen(Connection connection, String channel) {
        var postgres = unwrap(connection);
        return postgres.createStatement("listen " + channel)
                .execute()
                .flatMap(result -> Mono.from(result.getRowsUpdated()), 1)
                .thenMany(postgres.getNotifications())
                .map(notification -> 0L);
    }

    private static PostgresqlConnection unwrap(Connection connection) {
        if (connection instanceof PostgresqlConnection postgres) {
            return postgres;
        }
        if (connection instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof PostgresqlConnection postgres) {
            return postgres;
        }
        throw new IllegalStateException("Not a PostgreSQL connection: " + connection);
    }
}
