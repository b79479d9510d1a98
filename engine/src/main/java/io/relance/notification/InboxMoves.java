package io.relance.notification;

import io.relance.database.Columns;
import io.relance.notification.InboxDesk.Moved;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Writes what people do with their alerts. Each change takes the lock on the inbox first and gets the next number of its
 * changes, so that changes appear in the order of their commits; what changes nothing gets none.
 */
@Repository
class InboxMoves {

    private final DatabaseClient database;
    private final Clock clock;

    InboxMoves(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<List<Moved>> one(UUID person, UUID id, Move move) {
        return Mono.defer(() -> moved(move(person, move, "n.id = :id").bind("id", id)));
    }

    Mono<List<Moved>> snooze(UUID person, UUID id, Instant until) {
        return Mono.defer(() ->
                moved(move(person, Move.SNOOZE, "n.id = :id").bind("id", id).bind("until", until)));
    }

    /** Only what lies in the inbox: the rest is out of sight. */
    Mono<List<Moved>> upTo(UUID person, long rank, Move move) {
        return Mono.defer(() -> moved(move(person, move, "n.rank <= :rank and n.state = 'open' and n.read_at is null")
                .bind("rank", rank)));
    }

    Mono<Long> rankOf(UUID person, UUID id) {
        return alert(person, id).map(Columns.as(row -> row.number("rank"))).one();
    }

    Mono<State> stateOf(UUID person, UUID id) {
        return alert(person, id)
                .map(Columns.as(row -> State.of(row.text("state"))))
                .one();
    }

    /** So that it does not end while its alert comes back. Emits its key; empty where there is no task. Before the inbox, as everybody does it. */
    Mono<Long> lockTask(UUID person, UUID id) {
        return database.sql("""
                        select t.key from notification n join task t on t.key = n.task_key
                        where n.user_id = :user and n.id = :id for share of t""")
                .bind("user", person)
                .bind("id", id)
                .mapValue(Long.class)
                .one();
    }

    private GenericExecuteSpec alert(UUID person, UUID id) {
        return database.sql(
                        "select rank, state from notification where user_id = :user and id = :id and state <> 'silent'")
                .bind("user", person)
                .bind("id", id);
    }

    private GenericExecuteSpec move(UUID person, Move move, String which) {
        var condition = "n.user_id = :user and " + which + " and " + move.condition();
        return database.sql("""
                        with change as (
                            update inbox set last_change = last_change + 1
                            where user_id = :user and exists (select from notification n where %s)
                            returning last_change)
                        update notification n set %s, changed = change.last_change from change where %s
                        returning n.id, n.mail_if_unseen and n.seen_at = :now needs_no_mail""".formatted(condition, move.assignments(), condition))
                .bind("user", person)
                .bind("now", clock.instant());
    }

    private static Mono<List<Moved>> moved(GenericExecuteSpec move) {
        return move.map(Columns.as(Moved::read)).all().collectList();
    }
}
