package io.relance.notification;

/** What a person does with an alert. Doing it again changes nothing. */
enum Move {
    SEE("seen_at = :now", "n.seen_at is null"),
    READ("read_at = :now, seen_at = coalesce(n.seen_at, :now)", "n.read_at is null"),
    UNREAD(
            "state = 'open', read_at = null, done_at = null, snoozed_until = null",
            "(n.read_at is not null or n.state <> 'open')"),
    DONE(
            "state = 'done', done_at = :now, snoozed_until = null, seen_at = coalesce(n.seen_at, :now),"
                    + " read_at = coalesce(n.read_at, :now)",
            "n.state <> 'done'"),
    SNOOZE("state = 'snoozed', snoozed_until = :until, seen_at = coalesce(n.seen_at, :now)", "true");

    private final String assignments;
    private final String unlessDone;

    Move(String assignments, String unlessDone) {
        this.assignments = assignments;
        this.unlessDone = unlessDone;
    }

    String assignments() {
        return assignments;
    }

    /** Over the alert {@code n}: that it is in a state that takes this move, and that the move changes something. */
    String condition() {
        return "n.state in " + State.taking(this) + " and " + unlessDone;
    }
}
