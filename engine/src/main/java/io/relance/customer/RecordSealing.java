package io.relance.customer;

import io.relance.database.Columns;
import io.relance.loop.Loop;
import io.relance.secret.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
                seal("true"), Flux.interval(OFTEN).onBackpressureDrop().concatMap(tick -> seal("""
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

    private Mono<List<SealedContact>> batch(String which, UUID after) {
        return database.sql("select id, phone, email, wechat from contact where id > :after and " + which
                        + " order by id limit " + BATCH)
                .bind("after", after)
                .map(Columns.as(SealedContact::read))
                .all()
                .collectList();
    }

    private Mono<Long> seal(List<SealedContact> rows) {
        var before = new ArrayList<SealedContact>();
        var after = new ArrayList<SealedContact>();
        for (var row : rows) {
            var sealed = row.sealed(secrets);
            if (!sealed.equals(row)) {
                before.add(row);
                after.add(sealed);
            }
        }
        return before.isEmpty() ? Mono.just(0L) : store(before, after);
    }

    /** All at once; a row that has changed since it was read keeps what it has. */
    private Mono<Long> store(List<SealedContact> before, List<SealedContact> after) {
        return database.sql("""
                        update contact c set phone = n.phone, email = n.email, wechat = n.wechat
                        from unnest(:ids::uuid[], :phones::text[], :emails::text[], :wechats::text[],
                            :oldPhones::text[], :oldEmails::text[], :oldWechats::text[])
                            n (id, phone, email, wechat, old_phone, old_email, old_wechat)
                        where c.id = n.id and c.phone is not distinct from n.old_phone and c.email is not distinct from n.old_email
                          and c.wechat is not distinct from n.old_wechat""")
                .bind("ids", before.stream().map(SealedContact::id).toArray(UUID[]::new))
                .bind("phones", texts(after, SealedContact::phone))
                .bind("emails", texts(after, SealedContact::email))
                .bind("wechats", texts(after, SealedContact::wechat))
                .bind("oldPhones", texts(before, SealedContact::phone))
                .bind("oldEmails", texts(before, SealedContact::email))
                .bind("oldWechats", texts(before, SealedContact::wechat))
                .fetch()
                .rowsUpdated();
    }

    private static @Nullable String[] texts(
            List<SealedContact> rows, Function<SealedContact, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
