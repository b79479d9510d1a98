package io.relance.care;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of a loop that is to begin.
 *
 * @param previous the round that it follows; a round has at most one follower
 * @param details what its process instance needs besides: dueAt, reason, serviceRequestId, product, news
 * @param restarted whether it begins because the one before had stopped
 */
record Round(
        UUID customerId,
        String owner,
        CareLoop loop,
        @Nullable UUID previous,
        Map<String, Object> details,
        boolean restarted) {

    Round {
        details = Map.copyOf(details);
    }

    static Round first(UUID customerId, String owner, CareLoop loop, Map<String, Object> details) {
        return new Round(customerId, owner, loop, null, details, false);
    }

    /** Rounds of the same loop and reason follow each other; these stand alone: news, and surveys that something asked for. */
    boolean standsAlone() {
        return loop == CareLoop.UPGRADE
                || loop == CareLoop.SURVEY
                        && !details.getOrDefault("reason", "").equals("half-year");
    }

    Map<String, Object> variables(UUID cycleId) {
        var variables = new HashMap<>(details);
        variables.put("customerId", customerId.toString());
        variables.put("owner", owner);
        variables.put("loop", loop.code());
        variables.put("cycleId", cycleId.toString());
        return variables;
    }
}
