package io.relance.deployment;

import io.relance.process.ModelKind;
import io.relance.process.Resource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose the newest version of a model is: it decides whether ours may follow. */
sealed interface Standing {

    /** Ours, or nobody's yet: ours follows. */
    record Ours() implements Standing {}

    /** A person's, and not the same as ours: theirs stays. */
    record Theirs(Entry entry) implements Standing {}

    /** If the engine has it at all, then from somebody who did not tell us: it stays. */
    record Foreign(boolean isKnown) implements Standing {}

    /** A form or a decision that may be there, which the engine does not tell: it stays if a process does. */
    record Untold(boolean isKnown) implements Standing {}

    /** One of our files and how it stands. */
    record Of(Resource resource, Standing standing) {}

    /** @param isFresh whether this database has seen no deployment yet */
    static Standing of(ModelKind kind, @Nullable Entry entry, String ourChecksum, boolean isFresh) {
        if (entry == null) {
            return kind == ModelKind.PROCESS ? new Foreign(false) : isFresh ? new Untold(false) : new Ours();
        }
        return switch (entry.origin()) {
            case SHIPPED -> new Ours();
            case PERSON -> entry.checksum().equals(ourChecksum) ? new Ours() : new Theirs(entry);
            case UNKNOWN -> kind == ModelKind.PROCESS ? new Foreign(true) : new Untold(true);
        };
    }

    /** A file of several models follows only if each of them may. */
    static Standing ofAll(List<Standing> models) {
        return models.stream().min(Comparator.comparingInt(Standing::rank)).orElse(new Ours());
    }

    private static int rank(Standing standing) {
        return switch (standing) {
            case Theirs theirs -> 0;
            case Foreign foreign -> 1;
            case Untold untold -> 2;
            case Ours ours -> 3;
        };
    }
}
