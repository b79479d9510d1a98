package io.relance.deployment;

import org.jspecify.annotations.Nullable;

/** The last that the ledger has of a model. Of a person's, the content too. */
record Entry(
        String resourceName,
        String checksum,
        Origin origin,
        @Nullable String deployedBy,
        byte @Nullable [] content) {}
