package io.relance.delivery;

import io.relance.database.Columns;
import io.relance.identity.TeamTree;
import io.relance.identity.User;
import io.relance.refusal.Conflict;
import io.relance.refusal.NotAllowed;
import io.relance.refusal.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was sent, what was not and why (A3). Managers see what is for their team, directors and administrators everything, others nothing. */
@Component
public class DeliveryLog {

    private static final String TEAM = " and d.person_id in (" + TeamTree.LED_PEOPLE + ")";
    private static final String SELECT =
            "select d.*, u.username, u.display_name from delivery d left join app_user u on u.id = d.person_id where true";

    private final DatabaseClient database;
    private final Deliveries deliveries;
    private final Clock clock;

    DeliveryLog(DatabaseClient database, Deliveries deliveries, Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Newest first; a page after {@code before}, the last that was seen. */
    public Mono<List<DeliveryRecord>> visible(DeliverySearch search, @Nullable UUID before, int limit, User viewer) {
        return allow(viewer)
                .thenMany(Flux.defer(() -> find(search, before, limit, viewer)))
                .collectList();
    }

    /**
     * What was given up, or met a suppressed or missing address, is tried again as if it were new, and what a person is told by mail
     * goes to the address that they have now. Another state is a {@link Conflict}.
     */
    public Mono<Void> retry(UUID id, User viewer) {
        return allow(viewer)
                .then(Mono.defer(() -> queueAgain(id, viewer)))
                .switchIfEmpty(Mono.defer(() -> refuse(id, viewer)))
                .flatMap(deliveries::ring);
    }

    /** Mails to this customer, newest first; who may see the customer may see them, and that is checked by whoever asks. */
    public Mono<List<DeliveryRecord>> toCustomer(UUID customer, @Nullable UUID before, int limit) {
        var query = database.sql(
                        SELECT + " and d.customer_id = :customer" + page(before) + " order by d.id desc limit :limit")
                .bind("customer", customer)
                .bind("limit", limit);
        return (before == null ? query : query.bind("before", before))
                .map(Columns.as(DeliveryLog::read))
                .all()
                .collectList();
    }

    private Flux<DeliveryRecord> find(DeliverySearch search, @Nullable UUID before, int limit, User viewer) {
        search.check();
        var query = database.sql(
                        SELECT + search.condition() + page(before) + scope(viewer) + " order by d.id desc limit :limit")
                .bind("limit", limit);
        query = before == null ? query : query.bind("before", before);
        query = search.recipient() == null ? query : query.bind("recipient", search.recipient());
        return bindScope(query, viewer).map(Columns.as(DeliveryLog::read)).all();
    }

    private Mono<Channel> queueAgain(UUID id, User viewer) {
        var update = database.sql("""
                        update delivery d set %s, due_at = :now, ended_at = null, reason = null, attempts_before = attempts,
                            tried_since = null, address = coalesce((select nullif(u.email, '') from app_user u
                                where u.id = d.person_id and d.channel = 'mail' and d.notification_id is not null), d.address)
                        where d.id = :id and d.%s and (d.reason is null or d.attempts > d.attempts_before and d.reason = any(:reasons))
                        """.formatted(DeliveryState.QUEUED.here(), DeliveryState.QUEUED.mayCome())
                        + scope(viewer) + " returning d.channel")
                .bind("reasons", NotSent.codesOfAddress())
                .bind("now", clock.instant())
                .bind("id", id);
        return bindScope(update, viewer)
                .map(Columns.as(row -> Channel.of(row.text("channel"))))
                .one();
    }

    private Mono<Channel> refuse(UUID id, User viewer) {
        return bindScope(
                        database.sql(SELECT + " and d.id = :id" + scope(viewer)).bind("id", id), viewer)
                .map(Columns.as(DeliveryLog::read))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No delivery " + id)))
                .flatMap(found -> Mono.error(refusal(found)));
    }

    /** Says what is so. What has become one that can be sent again in this very moment has only changed. */
    private static Conflict refusal(DeliveryRecord found) {
        var state = DeliveryState.of(found.state());
        var message = "Delivery " + found.id() + " is " + found.state();
        return switch (state) {
            case SENT, QUEUED -> new Conflict(message, "delivery-" + state.code());
            case NOT_SENT -> new Conflict(message, "delivery-not-sent", String.valueOf(found.reason()));
            case DEAD -> new Conflict(message);
        };
    }

    private static Mono<Void> allow(User viewer) {
        return viewer.role().steers()
                ? Mono.empty()
                : Mono.error(() -> new NotAllowed(
                        "Deliveries are not for a " + viewer.role().code()));
    }

    private static String page(@Nullable UUID before) {
        return before == null ? "" : " and d.id < :before";
    }

    private static String scope(User viewer) {
        return viewer.role().seesAll() ? "" : TEAM;
    }

    private static GenericExecuteSpec bindScope(GenericExecuteSpec query, User viewer) {
        return viewer.role().seesAll()
                ? query
                : query.bind("viewer", viewer.id()).bind("leads", true);
    }

    private static DeliveryRecord read(Columns row) {
        return new DeliveryRecord(
                row.uuid("id"),
                row.text("channel"),
                row.text("state"),
                row.optionalText("reason"),
                row.optionalText("username"),
                row.optionalText("display_name"),
                row.text("address"),
                row.text("subject"),
                row.text("link"),
                row.optionalUuid("customer_id"),
                row.optionalText("kind"),
                row.required("attempts", Integer.class),
                row.optionalText("last_error"),
                row.instant("created_at"),
                row.instant("due_at"),
                row.optionalInstant("sent_at"));
    }
}
