package io.relance.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service request that is right and not stored yet. */
record NewServiceRequest(
        UUID customerId,
        String kind,
        String subject,
        @Nullable String text,
        String openedBy) {}
