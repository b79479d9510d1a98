package io.relance.customer;

import static java.util.Comparator.comparing;

import io.relance.customer.Suspects.Suspect;
import io.relance.identity.User;
import io.relance.refusal.Duplicate;
import io.relance.secret.BlindIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whether a customer is there already (D3): by the folded name, by a phone or an e-mail address, or by a name that is much alike. The same
 * company name or phone is a sure duplicate, the rest is for people to judge.
 */
@Component
public class Duplicates {

    /** Whoever writes many customers at once takes this alone, and whoever registers one takes it together with others. */
    static final long REGISTERING = 0x52454749;

    private static final int MOST = 10;

    private final DatabaseClient database;
    private final Suspects suspects;
    private final Clashes clashes;
    private final BlindIndex index;

    Duplicates(DatabaseClient database, Suspects suspects, Clashes clashes, BlindIndex index) {
        this.database = database;
        this.suspects = suspects;
        this.clashes = clashes;
        this.index = index;
    }

    /** The sure ones first, at most ten; those of others masked. */
    public Mono<List<Clash>> of(Likely customer, User viewer) {
        return found(customer)
                .collectList()
                .flatMap(found -> clashes.of(worst(found), viewer))
                .map(List::copyOf);
    }

    /**
     * Refuses with {@link Duplicate} what is there already, and what may be there already unless somebody has confirmed that it is not. Joins
     * the caller's transaction: of two that register the same at the same moment, the second one waits and then sees the first.
     */
    Mono<Void> refuse(Likely customer, boolean confirmed, User user) {
        return lock(customer)
                .then(Mono.defer(() -> of(customer, user)))
                .filter(found -> found.stream().anyMatch(clash -> clash.sure() || !confirmed))
                .flatMap(found -> Mono.error(() -> new Duplicate(
                        "Customer seems to exist already", found.getFirst().sure(), found)));
    }

    /**
     * Refuses with {@link Duplicate} what would make this customer for sure the same as another one. Joins the caller's transaction, as
     * {@link #refuse(Likely, boolean, User)} does, and locks before anything of the customer is changed.
     */
    Mono<Void> refuse(UUID customer, Likely becoming, User user) {
        return lock(becoming)
                .thenMany(Flux.defer(() -> suspects.having(keys(becoming))))
                .filter(suspect -> suspect.isSure() && !suspect.id().equals(customer))
                .collectList()
                .flatMap(found -> clashes.of(found, user))
                .filter(found -> !found.isEmpty())
                .flatMap(found -> Mono.error(() -> new Duplicate("Another customer is the same", true, found)));
    }

    private Flux<Suspect> found(Likely customer) {
        var same = suspects.having(keys(customer));
        return customer.name().isBlank() ? same : same.concatWith(suspects.namedLike(customer.name()));
    }

    private List<DuplicateKey> keys(Likely customer) {
        var keys = new ArrayList<DuplicateKey>();
        if (!customer.name().isBlank()) {
            keys.add(DuplicateKey.ofName(customer.name()));
        }
        customer.phones().forEach(phone -> keys.addAll(DuplicateKey.candidates(phone, null, index)));
        customer.emails().forEach(email -> keys.addAll(DuplicateKey.candidates(null, email, index)));
        return keys;
    }

    /** Who is found by the same name is also alike: each once. */
    private static List<Suspect> worst(List<Suspect> found) {
        var known = new ArrayList<UUID>();
        return found.stream()
                .sorted(comparing(suspect -> !suspect.isSure()))
                .filter(suspect -> !known.contains(suspect.id()) && known.add(suspect.id()))
                .limit(MOST)
                .toList();
    }

    /** In one order for all, so that nobody waits for somebody who waits for them. */
    private Mono<Void> lock(Likely customer) {
        var names = keys(customer).stream()
                .map(key -> "customer " + key.kind() + " " + key.key())
                .sorted()
                .toArray(String[]::new);
        return database.sql("select pg_advisory_xact_lock_shared(:all)")
                .bind("all", REGISTERING)
                .then()
                .then(Mono.defer(() -> database.sql(
                                "select pg_advisory_xact_lock(hashtextextended(w.name, 0)) from unnest(:names::text[]) w(name)")
                        .bind("names", names)
                        .then()));
    }

    /** What is known so far of somebody who is perhaps a customer already. */
    public record Likely(String name, List<String> phones, List<String> emails) {

        public static Likely of(@Nullable String name, @Nullable String phone, @Nullable String email) {
            return new Likely(name == null ? "" : name, given(phone), given(email));
        }

        private static List<String> given(@Nullable String value) {
            return Stream.ofNullable(value).filter(text -> !text.isBlank()).toList();
        }
    }
}
