package io.relance.customer;

import io.relance.database.Columns;
import io.relance.loop.Loop;
import io.relance.secret.SecretUnreadable;
import io.relance.secret.Secrets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals what stands in plain text with contacts: at every start everything, also what is sealed under a key that is not written with any
 * more, and then every few minutes what came in plain since, such as by an import. What somebody changes meanwhile is left as they have it.
 */
@Component
class RecordSealing implements Loop {

    private static final Logger log = LoggerFactory.getLogger(RecordSealing.class);
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;
    private final Secrets secrets;

    RecordSealing(DatabaseClient database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "Sealing of contacts";
    }

    @Override
    public Flux<Long> run() {
        return Flux.concat(
                seal("true"),
                Flux.interval(OFTEN).onBackpressureDrop().concatMap(tick -> seal("""
                        (phone not like 'sealed:%' or email not like 'sealed:%' or wechat not like 'sealed:%')"""), 1));
    }

    /** Emits how many rows were sealed. */
    Mono<Long> seal(String which) {
        if (!secrets.canSeal()) {
            log.warn("relance.secrets.keys has no key: what is sensitive of customers stands in plain text");
            return Mono.just(0L);
        }
        return batch(which, FIRST)
                .expand(found -> found.size() < BATCH
                        ? Mono.empty()
                        : batch(which, found.getLast().id()))
                .concatMap(this::seal, 1)
                .reduce(0L, Long::sum);
    }

    private Mono<List<Row>> batch(String which, UUID after) {
        return database.sql("select id, phone, email, wechat from contact where id > :after and " + which
                        + " order by id limit " + BATCH)
                .bind("after", after)
                .map(Columns.as(Row::read))
                .all()
                .collectList();
    }

    private Mono<Long> seal(List<Row> rows) {
        return Flux.fromIterable(rows)
                .filter(row -> row.values().values().stream().anyMatch(stored -> !secrets.isUpToDate(stored)))
                .concatMap(this::seal)
                .reduce(0L, Long::sum);
    }

    private Mono<Long> seal(Row row) {
        return Flux.fromIterable(row.values().entrySet())
                .filter(value -> !secrets.isUpToDate(value.getValue()))
                .concatMap(value -> seal(row.id(), value.getKey(), value.getValue()))
                .reduce(0L, Math::max);
    }

    private Mono<Long> seal(UUID id, String column, String stored) {
        var place = RecordSeals.contact(id, column);
        return Mono.fromSupplier(() -> secrets.seal(secrets.open(stored, place), place))
                .flatMap(sealed -> database.sql(
                                "update contact set %1$s = :sealed where id = :id and %1$s = :stored".formatted(column))
                        .bind("id", id)
                        .bind("sealed", sealed)
                        .bind("stored", stored)
                        .fetch()
                        .rowsUpdated())
                .onErrorResume(SecretUnreadable.class, RecordSealing::unreadable);
    }

    private static Mono<Long> unreadable(SecretUnreadable lost) {
        log.error("{}; it is shown as stars until the key is back", lost.getMessage());
        return Mono.just(0L);
    }

    private record Row(UUID id, Map<String, String> values) {

        static Row read(Columns row) {
            var values = new LinkedHashMap<String, String>();
            RecordSeals.CONTACT.forEach(column -> put(values, column, row.optionalText(column)));
            return new Row(row.uuid("id"), values);
        }

        private static void put(Map<String, String> values, String column, @Nullable String stored) {
            if (stored != null) {
                values.put(column, stored);
            }
        }
    }
}
