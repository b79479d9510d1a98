package io.relance.refusal;

import java.util.List;

/** What is to be registered seems to be there already. */
public final class Duplicate extends Refusal {

    private final boolean sure;
    private final transient List<?> clashes;

    /**
     * @param sure no confirmation helps
     * @param clashes what it seems to be, as the caller may see it
     */
    public Duplicate(String message, boolean sure, List<?> clashes) {
        super(message);
        this.sure = sure;
        this.clashes = List.copyOf(clashes);
    }

    public boolean sure() {
        return sure;
    }

    public List<?> clashes() {
        return clashes;
    }
}
