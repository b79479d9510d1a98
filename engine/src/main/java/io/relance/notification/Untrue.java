package io.relance.notification;

import io.relance.notification.Cause.Ended;
import io.relance.notification.Cause.HandedOver;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may have become untrue.
 *
 * @param tasks that were closed or have changed hands
 * @param causes what else has happened
 */
record Untrue(Set<Long> tasks, List<Cause> causes) {

    Untrue {
        tasks = Set.copyOf(tasks);
        causes = List.copyOf(causes);
    }

    boolean isEmpty() {
        return tasks.isEmpty() && causes.isEmpty();
    }

    static Untrue tasks(Set<Long> changed, Set<Long> late) {
        var all = new HashSet<>(changed);
        all.addAll(late);
        return new Untrue(all, List.of());
    }

    static Untrue because(Cause cause) {
        return new Untrue(Set.of(), List.of(cause));
    }

    Stream<Ended> ended() {
        return causes.stream().filter(Ended.class::isInstance).map(Ended.class::cast);
    }

    Stream<HandedOver> handedOver() {
        return causes.stream().filter(HandedOver.class::isInstance).map(HandedOver.class::cast);
    }
}
