package io.relance.customer;

import io.relance.database.Columns;
import io.relance.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the models of many new customers, so that their pipelines start. */
@Component
class BulkMessages {

    private final DatabaseClient database;
    private final Outbox outbox;

    BulkMessages(DatabaseClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    Mono<Void> registered(List<BulkEntry> entries, List<UUID> ids) {
        return usernames()
                .flatMap(names -> Flux.fromStream(
                                () -> IntStream.range(0, entries.size()).boxed())
                        .concatMap(i -> outbox.add(Registrations.registered(
                                entries.get(i).registration(),
                                ids.get(i),
                                Objects.requireNonNull(names.get(entries.get(i).owner())))))
                        .then());
    }

    private Mono<Map<UUID, String>> usernames() {
        return database.sql("select id, username from app_user")
                .map(Columns.as(row -> Map.entry(row.uuid("id"), row.text("username"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
