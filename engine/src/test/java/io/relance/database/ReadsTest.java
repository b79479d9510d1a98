package io.relance.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.StillServers;
import io.relance.StillWorld;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.connection.SingleConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
class ReadsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ROWS = "select g from generate_series(1, 3000) g";

    @Autowired
    DatabaseClient database;

    @Test
    void whoever_takes_the_rows_slowly_gets_them_all_however_short_statements_may_be() {
        var read = Flux.usingWhen(
                database.getConnectionFactory().create(),
                connection -> impatient(new SingleConnectionFactory(
                        connection, database.getConnectionFactory().getMetadata(), true)),
                connection -> Mono.from(connection
                                .createStatement("reset statement_timeout")
                                .execute())
                        .flatMap(result -> Mono.from(result.getRowsUpdated()))
                        .then(Mono.from(connection.close())));

        assertThat(Objects.requireNonNull(read.count().block(SOON))).isEqualTo(3000);
    }

    private static Flux<Integer> impatient(SingleConnectionFactory connections) {
        var client = DatabaseClient.create(connections);
        var transaction = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        var reads = new Reads(client, transaction);
        return client.sql("set statement_timeout = '300ms'")
                .then()
                .thenMany(reads.download(client.sql(ROWS), row -> Objects.requireNonNull(row.get(0, Integer.class))))
                .buffer(500)
                .concatMap(rows -> Mono.just(rows).delayElement(Duration.ofMillis(200)), 1)
                .flatMapIterable(rows -> rows);
    }
}
