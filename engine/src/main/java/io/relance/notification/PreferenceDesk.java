package io.relance.notification;

import io.relance.identity.User;
import io.relance.refusal.Conflict;
import io.relance.time.BusinessTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What each person says about being told (N2). What was told before stays as it was decided then. */
@Component
public class PreferenceDesk {

    private final PreferenceRows rows;
    private final PreferenceChanges changes;
    private final Locks locks;
    private final BusinessTime time;
    private final TransactionalOperator transaction;

    PreferenceDesk(
            PreferenceRows rows,
            PreferenceChanges changes,
            Locks locks,
            BusinessTime time,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.changes = changes;
        this.locks = locks;
        this.time = time;
        this.transaction = transaction;
    }

    public Mono<Preferences> of(User person) {
        return rows.of(List.of(person.id())).map(all -> Objects.requireNonNull(all.get(person.id())));
    }

    /** Emits InvalidInput, naming every field that is wrong; {@link Conflict} when they have another version by now. */
    public Mono<Preferences> change(PreferencesEntry entry, User person) {
        return Mono.fromSupplier(() -> PreferenceRules.read(entry, time.zone()))
                .flatMap(preferences -> save(person.id(), preferences))
                .filter(saved -> saved)
                .switchIfEmpty(Mono.error(() -> new Conflict("Preferences of " + person.username() + " have changed")))
                .then(Mono.defer(() -> of(person)));
    }

    /** After whatever is just being told by what was wanted until now. */
    private Mono<Boolean> save(UUID person, Preferences preferences) {
        return changes.lock(person)
                .then(locks.inboxes(List.of(person)))
                .then(changes.save(person, preferences))
                .as(transaction::transactional);
    }
}
