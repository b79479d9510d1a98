package io.relance.delivery;

import io.relance.database.Columns;
import java.time.Clock;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rows that are due. Claiming pushes the due time ahead: whoever dies with a claim delays the mail by the lease and
 * loses nothing. How it ended is written only by the claim that holds the row.
 */
@Repository
class DueMails {

    private final DatabaseClient database;
    private final Clock clock;

    DueMails(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Flux<Claim> claim(int batch, Duration lease) {
        return Flux.defer(() -> update(batch, lease));
    }

    Mono<Void> sent(Claim claim) {
        return end(claim, "state = 'sent', sent_at = :now, last_error = null")
                .bind("now", clock.instant())
                .then();
    }

    Mono<Void> postpone(Claim claim, Duration wait, String reason) {
        return end(claim, "due_at = :due, last_error = :reason")
                .bind("due", clock.instant().plus(wait))
                .bind("reason", reason)
                .then();
    }

    Mono<Void> giveUp(Claim claim, String reason) {
        return end(claim, "state = 'dead', last_error = :reason")
                .bind("reason", reason)
                .then();
    }

    private Flux<Claim> update(int batch, Duration lease) {
        var now = clock.instant();
        return database.sql("""
                        update delivery set due_at = :lease, attempts = attempts + 1
                        where id in (select id from delivery where state = 'queued' and due_at <= :now
                                     order by due_at, id limit :batch for update skip locked)
                        returning id, attempts, address, subject, text, html, coalesce(reply_to, '') reply_to""")
                .bind("lease", now.plus(lease))
                .bind("now", now)
                .bind("batch", batch)
                .map(Columns.as(DueMails::read))
                .all();
    }

    private GenericExecuteSpec end(Claim claim, String outcome) {
        return database.sql("update delivery set " + outcome
                        + " where id = :id and state = 'queued' and attempts = :attempt")
                .bind("id", claim.id())
                .bind("attempt", claim.attempt());
    }

    private static Claim read(Columns row) {
        var mail = new Mail(
                row.text("address"), row.text("subject"), row.text("text"), row.text("html"), row.text("reply_to"));
        return new Claim(row.uuid("id"), row.required("attempts", Integer.class), mail);
    }
}
