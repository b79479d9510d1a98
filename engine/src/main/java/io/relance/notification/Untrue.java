package io.relance.notification;

import io.relance.notification.Kind.Ending;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /** Ends the alerts of a group that are of certain kinds. */
    record Cause(String group, Ending ending) implements News {

        @Override
        public Set<String> groups() {
            return Set.of(group);
        }

        boolean ends(Telling telling) {
            return telling.group().equals(group) && telling.kind().ending() == ending;
        }

        List<String> kinds() {
            return Kinds.endedBy(ending);
        }

        /** As the inbox says it, such as {@code contract-signed}. */
        String code() {
            return ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
