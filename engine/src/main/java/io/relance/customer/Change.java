package io.relance.customer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a field was and what it is; null where it had or has no value. */
public record Change(@Nullable JsonNode before, @Nullable JsonNode after) {

    boolean isOne() {
        return !Objects.equals(before, after);
    }
}
