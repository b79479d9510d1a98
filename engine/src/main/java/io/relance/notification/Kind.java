package io.relance.notification;

import java.util.Set;

/**
 * What is settled about a kind of alert, whatever a single fact says.
 *
 * @param code what facts and models call it
 * @param urgency whether it may be muted and may wait
 * @param outlets where it goes unless the person chooses otherwise
 * @param grouping which alerts lie together in the inbox
 * @param callsToWork that it is for whoever has the task: when the task goes to somebody else, it is no longer true
 * @param ending what makes it untrue, besides the end of the task that it is about
 */
public record Kind(
        String code, Urgency urgency, Set<Outlet> outlets, Grouping grouping, boolean callsToWork, Ending ending) {

    public Kind {
        outlets = Set.copyOf(outlets);
    }

    /** Whether this fact is one that nobody can mute and that waits for nothing. */
    boolean isCritical(Fact fact) {
        return switch (urgency) {
            case NORMAL -> false;
            case CRITICAL -> true;
            case CRITICAL_WHEN_URGENT ->
                fact.details().get("priority") instanceof Number priority && Words.isHigh(priority.intValue());
        };
    }

    /** How urgent the alerts of a kind are. */
    public enum Urgency {
        NORMAL,
        /** Where the fact has a high priority. */
        CRITICAL_WHEN_URGENT,
        CRITICAL
    }

    /** What makes alerts untrue that no task stands behind. */
    enum Ending {
        NONE,
        CONTRACT_SIGNED,
        CONVERSATION_RECORDED,
        SERVICE_REQUEST_CLOSED,
        INCIDENT_RESOLVED
    }
}
