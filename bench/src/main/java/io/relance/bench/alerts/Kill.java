package io.relance.bench.alerts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One process that was killed.
 *
 * @param unnoted when it was the application: the deliveries that it had taken, and whose end it had not noted
 */
record Kill(Victim victim, Instant at, Set<UUID> unnoted) {

    enum Victim {
        APPLICATION,
        REDIS,
        RELAY
    }
}
