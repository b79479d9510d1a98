package io.relance.customer;

import io.relance.database.Columns;
import io.relance.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The conversations with customers. Who may see the customer may see them; that is checked by whoever asks. */
@Repository
public class Interactions {

    private static final int NEWEST = 200;

    private final DatabaseClient database;
    private final BusinessTime time;

    Interactions(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** The newest two hundred, newest first. */
    public Mono<List<Interaction>> of(UUID customer) {
        return database.sql(
                        "select * from interaction where customer_id = :customer order by occurred_at desc, id desc limit "
                                + NEWEST)
                .bind("customer", customer)
                .map(Columns.as(Interactions::read))
                .all()
                .collectList();
    }

    Mono<Void> add(SectionEntry entry) {
        var insert = database.sql("""
                        insert into interaction (customer_id, occurred_at, channel, participants, summary, feedback,
                            next_action, next_action_due_at, outcome, recorded_by, created_at)
                        values (:customer, :occurred, :channel, :participants, :summary, :feedback, :next, :nextDue, :outcome, :by, :now)""")
                .bind("customer", entry.customerId())
                .bind("occurred", entry.instant("occurredAt"))
                .bind("channel", entry.text("channel"))
                .bind("participants", entry.text("participants"))
                .bind("summary", entry.text("summary"))
                .bind("feedback", entry.text("feedback"))
                .bind("outcome", entry.text("outcome"))
                .bind("by", entry.recordedBy())
                .bind("now", time.now());
        var next = entry.optionalText("nextAction");
        var due = entry.optionalInstant("nextActionDueAt");
        insert = next == null ? insert.bindNull("next", String.class) : insert.bind("next", next);
        return (due == null ? insert.bindNull("nextDue", Instant.class) : insert.bind("nextDue", due)).then();
    }

    private static Interaction read(Columns row) {
        return new Interaction(
                row.uuid("id"),
                row.instant("occurred_at"),
                row.text("channel"),
                row.text("participants"),
                row.text("summary"),
                row.text("feedback"),
                row.optionalText("next_action"),
                row.optionalInstant("next_action_due_at"),
                row.text("outcome"),
                row.text("recorded_by"));
    }
}
