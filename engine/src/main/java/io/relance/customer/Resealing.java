package io.relance.customer;

import io.relance.customer.SealedTexts.Text;
import io.relance.loop.Loop;
import io.relance.secret.SecretUnreadable;
import io.relance.secret.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals strategies, budgets and the change log anew: at every start what is sealed under a key that is not written with any more, so that an
 * old key is needed no longer; then and every few minutes what stands there in plain text. Some hundred at a time; a crash loses nothing, and
 * what somebody changes meanwhile is left as they have it. Two nodes that write with different keys each do so once, and the last to start wins.
 */
@Component
class Resealing implements Loop {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final KeysInUse keys;
    private final SealedTexts texts;
    private final Secrets secrets;

    Resealing(KeysInUse keys, SealedTexts texts, Secrets secrets) {
        this.keys = keys;
        this.texts = texts;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "Sealing anew";
    }

    @Override
    public Flux<Long> run() {
        return Flux.concat(
                seal(key -> true),
                Flux.interval(OFTEN).onBackpressureDrop().concatMap(tick -> seal(String::isEmpty), 1));
    }

    /** Emits how many were sealed anew, of those that are sealed with such a key; in plain text is what has the key "". */
    Mono<Long> seal(Predicate<String> which) {
        return secrets.canSeal()
                ? Flux.fromStream(SealedColumn::all)
                        .concatMap(column -> seal(column, which))
                        .reduce(0L, Long::sum)
                : Mono.just(0L);
    }

    private Flux<Long> seal(SealedColumn column, Predicate<String> which) {
        return keys.in(column.table(), column.key(), column.condition())
                .collectList()
                .flatMapIterable(used -> used)
                .filter(key -> which.test(key) && !secrets.writesWith(key))
                .filter(key -> isKnown(key, column))
                .concatMap(key -> seal(column, key));
    }

    private boolean isKnown(String key, SealedColumn column) {
        var known = key.isEmpty() || secrets.knows(key);
        if (!known) {
            log.error(
                    "relance.secrets.keys has no key {}, with which {} of {} are sealed; stars are shown until it is back",
                    key,
                    column.stored(),
                    column.table());
        }
        return known;
    }

    private Flux<Long> seal(SealedColumn column, String key) {
        return texts.some(column, key, FIRST, BATCH)
                .expand(found -> found.size() < BATCH
                        ? Mono.empty()
                        : texts.some(column, key, found.getLast().row(), BATCH))
                .concatMap(found -> seal(column, found), 1);
    }

    private Mono<Long> seal(SealedColumn column, List<Text> found) {
        var before = new ArrayList<Text>();
        var after = new ArrayList<String>();
        for (var text : found) {
            try {
                after.add(secrets.seal(secrets.open(text.stored(), text.place()), text.place()));
                before.add(text);
            } catch (SecretUnreadable lost) {
                log.error("{}; it is shown as stars", lost.getMessage());
            }
        }
        return before.isEmpty() ? Mono.just(0L) : texts.store(column, before, after);
    }
}
