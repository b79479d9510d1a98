package io.relance.refusal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edit of something that has another version by now. Says what has changed since, so that both can be brought together. */
public final class Outdated extends Refusal {

    private final long version;
    private final transient List<Changed> changed;

    public Outdated(String message, long version, List<Changed> changed) {
        super(message);
        this.version = version;
        this.changed = List.copyOf(changed);
    }

    /** The version that it has now. */
    public long version() {
        return version;
    }

    public List<Changed> changed() {
        return changed;
    }

    /**
     * @param subject whose field it is, where the thing has parts, such as a contact's name
     * @param yours what the refused edit says of the field; null too where it says nothing
     * @param theirs what it is by now
     */
    public record Changed(
            String field,
            @Nullable String subject,
            @Nullable Object yours,
            @Nullable Object theirs,
            String by,
            Instant at) {}
}
