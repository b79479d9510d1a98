package io.relance.notification;

/** What happens to an alert, by its reader's hand or by itself. Again, it changes nothing. */
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
    SNOOZE("state = 'snoozed', snoozed_until = :until, seen_at = coalesce(n.seen_at, :now)", "true"),
    /** The snoozed one comes back as new. */
    WAKE("state = 'open', snoozed_until = null, read_at = null, seen_at = null", "n.snoozed_until <= :now"),
    /** The reason is the withdrawal's. */
    WITHDRAW("state = 'withdrawn', withdrawn_at = :now, snoozed_until = null, awaits_digest = false", "true");

    private final String assignments;
    private final String changesSomething;

    Move(String assignments, String changesSomething) {
        this.assignments = assignments;
        this.changesSomething = changesSomething;
    }

    String assignments() {
        return assignments;
    }

    /** Over the alert {@code n}: that it is in a state that takes this move, and that the move changes something. */
    String condition() {
        return "n.state in " + State.taking(this) + " and " + changesSomething;
    }
}
