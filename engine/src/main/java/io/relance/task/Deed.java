package io.relance.task;

import io.relance.identity.User;
import io.relance.process.FeedRecord;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a task, as the engine carries it in the action of its records: nothing else of ours comes back with them. What
 * other programs write there is a deed of nobody.
 *
 * @param by the username of whoever did it, if it is known
 * @param request what the request is known by that asked for it, if it had a key
 */
record Deed(String what, @Nullable String by, @Nullable String request) {

    private static final String CLAIM = "claim";
    private static final String HANDOVER = "handover";
    private static final Pattern ACTION = Pattern.compile("(\\S+)(?: by (\\S+))?(?: with (\\S+))?");

    static Deed giving(@Nullable String by) {
        return new Deed("assign", by, null);
    }

    static Deed handover() {
        return new Deed(HANDOVER, null, null);
    }

    static Deed completion(User by, @Nullable String request) {
        return new Deed("complete", by.username(), request);
    }

    static Deed of(FeedRecord record) {
        var action = ACTION.matcher(record.text("action"));
        return action.matches()
                ? new Deed(action.group(1), action.group(2), action.group(3))
                : new Deed(record.text("action"), null, null);
    }

    String action() {
        return what + (by == null ? "" : " by " + by) + (request == null ? "" : " with " + request);
    }

    /** Whoever gets a task so knows of it: he took it, or was told of the whole customer. */
    boolean isKnownTo(@Nullable String assignee) {
        return what.equals(CLAIM) || what.equals(HANDOVER) || by != null && by.equals(assignee);
    }
}
