package io.relance.notification;

import io.relance.identity.User;
import io.relance.refusal.Conflict;
import io.relance.time.BusinessTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What each person says about being told (N2). What was told before stays as it was decided then. */
@Component
public class PreferenceDesk {

    private final PreferenceRows rows;
    private final BusinessTime time;

    PreferenceDesk(PreferenceRows rows, BusinessTime time) {
        this.rows = rows;
        this.time = time;
    }

    public Mono<Preferences> of(User person) {
        return rows.of(List.of(person.id())).map(all -> Objects.requireNonNull(all.get(person.id())));
    }

    /** Emits InvalidInput, naming every field that is wrong; {@link Conflict} when they have another version by now. */
    public Mono<Preferences> change(PreferencesEntry entry, User person) {
        return Mono.fromSupplier(() -> PreferenceRules.read(entry, time.zone()))
                .flatMap(preferences -> rows.save(person.id(), preferences))
                .filter(saved -> saved)
                .switchIfEmpty(Mono.error(() -> new Conflict("Preferences of " + person.username() + " have changed")))
                .then(Mono.defer(() -> of(person)));
    }
}
