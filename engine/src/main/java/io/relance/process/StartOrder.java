package io.relance.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance that is wanted.
 *
 * @param definitionKey a version of the process by its key; null by id and version
 * @param version null for the newest
 * @param startBefore the elements to begin at; empty for the start event
 */
public record StartOrder(
        @Nullable Long definitionKey,
        @Nullable String processId,
        @Nullable Integer version,
        Map<String, Object> variables,
        List<String> startBefore) {}
