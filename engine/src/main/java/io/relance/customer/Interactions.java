package io.relance.customer;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.relance.database.Columns;
import io.relance.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The conversations with customers. Who may see the customer may see them; that is checked by whoever asks. */
@Repository
public class Interactions {

    private final DatabaseClient database;
    private final BusinessTime time;

    Interactions(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** Newest first; a page after {@code before}, the last one that was seen. */
    public Mono<List<Interaction>> of(UUID customer, @Nullable UUID before, int limit) {
        var query = database.sql("""
                        select * from interaction
                        where customer_id = :customer and (:before::uuid is null or (occurred_at, id) < (
                            select last.occurred_at, last.id from interaction last where last.id = :before and last.customer_id = :customer))
                        order by occurred_at desc, id desc limit :limit""").bind("customer", customer).bind("limit", limit);
        return (before == null ? query.bindNull("before", UUID.class) : query.bind("before", before))
                .map(Columns.as(Interactions::read))
                .all()
                .collectList();
    }

    Mono<Interaction> byId(UUID id) {
        return database.sql("select * from interaction where id = :id")
                .bind("id", id)
                .map(Columns.as(Interactions::read))
                .one();
    }

    /** Emits the id of the new conversation. */
    Mono<UUID> add(SectionEntry entry) {
        var insert = database.sql("""
                        insert into interaction (customer_id, occurred_at, channel, participants, summary, feedback,
                            next_action, next_action_due_at, next_action_assignee, outcome, status, decision_point_on, decision_point_kind,
                            unanswered, competitor_question, decision_maker_changed, recorded_by, created_at)
                        values (:customer, :occurred, :channel, :participants, :summary, :feedback, :next, :nextDue, :nextBy, :outcome,
                            :status, :point, :pointKind, :unanswered, :competitor, :decider, :by, :now) returning id""")
                .bind("customer", entry.customerId())
                .bind("occurred", entry.instant("occurredAt"))
                .bind("channel", entry.text("channel"))
                .bind("participants", entry.text("participants"))
                .bind("summary", entry.text("summary"))
                .bind("feedback", entry.text("feedback"))
                .bind("outcome", entry.text("outcome"))
                .bind("unanswered", entry.flag("unanswered"))
                .bind("competitor", entry.flag("competitorQuestion"))
                .bind("decider", entry.flag("decisionMakerChanged"))
                .bind("nextDue", nullable(entry.optionalInstant("nextActionDueAt"), Instant.class))
                .bind("point", nullable(entry.optionalDate("decisionPointOn"), LocalDate.class))
                .bind("by", entry.recordedBy())
                .bind("now", time.now());
        insert = entry.bind(insert, "next", "nextAction");
        insert = entry.bind(insert, "nextBy", "nextActionAssignee");
        insert = entry.bind(insert, "status", "status");
        return entry.bind(insert, "pointKind", "decisionPointKind")
                .mapValue(UUID.class)
                .one();
    }

    private static Parameter nullable(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
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
                row.optionalText("next_action_assignee"),
                row.text("outcome"),
                row.optionalText("status"),
                row.optionalDate("decision_point_on"),
                row.optionalText("decision_point_kind"),
                row.required("unanswered", Boolean.class),
                row.required("competitor_question", Boolean.class),
                row.required("decision_maker_changed", Boolean.class),
                row.text("recorded_by"));
    }
}
