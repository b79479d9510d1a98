package io.relance.process;

import java.util.Set;

/** A header that a block cannot do without where another one says one of these. */
public record Need(String header, Set<String> values, String needed) {

    public Need {
        values = Set.copyOf(values);
    }
}
