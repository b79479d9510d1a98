package io.relance.notification;

import io.relance.database.Columns;
import io.relance.notification.Cause.Ended;
import io.relance.notification.Cause.HandedOver;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds and marks the alerts that are not true any more, also those of which only a mail or a line in a digest is still to go. One of a
 * task is true while the task is open, and, where it calls to work, while no colleague has the task: somebody who stands in for an
 * assignee that has left keeps it.
 */
@Repository
class UntrueAlerts {

    /** What the keys of facts begin with that a task causes by itself. */
    static final String TOLD_BY_A_TASK = "task:";

    /** Over the alert {@code n}: that something of it is in the inbox or to go. */
    private static final String STANDS = """
            n.state <> 'withdrawn' and (%s or n.awaits_digest or exists (
                select from delivery d where d.notification_id = n.id and d.state = 'queued'))""".formatted(Move.WITHDRAW.condition());

    private static final String FIND = """
            select n.id, n.user_id, %3$s in_inbox, case when t.state = 'open' then 'task-moved' else 'task-' || t.state end because
            from notification n join task t on t.key = n.task_key
            where n.task_key = any(:tasks) and %1$s and %2$s
                and (t.state <> 'open' or (n.fact_key like :toldByTask or n.kind = any(:work)) and exists (
                    select from app_user a where a.username = t.assignee and a.active and a.id <> n.user_id))
            union all
            select n.id, n.user_id, %3$s in_inbox, c.because
            from unnest(:groups::text[], :kinds::text[], :causes::text[]) c(group_key, kind, because)
            join notification n on n.group_key = c.group_key and n.kind = c.kind
            where n.task_key is null and %1$s and %2$s
            union all
            select n.id, n.user_id, %3$s in_inbox, 'customer-handed-over'
            from unnest(:customers::uuid[], :formerOwners::uuid[]) h(customer_id, user_id)
            join notification n on n.customer_id = h.customer_id and n.user_id = h.user_id
            where n.task_key is null and n.kind <> 'incident' and %1$s and %2$s
            """;

    private final DatabaseClient database;
    private final Clock clock;

    UntrueAlerts(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who has such alerts. */
    Flux<UUID> readers(Untrue untrue) {
        return untrue.isEmpty()
                ? Flux.empty()
                : bind("select distinct user_id from (" + found("true") + ") found", untrue)
                        .mapValue(UUID.class)
                        .all();
    }

    /** Emits those that this person has had until now. What is silent or done stays so, but is in no digest any more. */
    Mono<List<Withdrawn>> withdraw(UUID person, Untrue untrue) {
        return Mono.defer(() -> bind(
                        """
                                with found as (%1$s), change as (
                                    update inbox set last_change = last_change + 1
                                    where user_id = :user and exists (select from found where in_inbox)
                                    returning last_change),
                                withdrawn as (
                                    update notification n
                                    set %2$s, withdrawn_because = found.because, changed = change.last_change
                                    from found, change where n.id = found.id and %3$s
                                    returning n.id),
                                kept as (
                                    update notification n set awaits_digest = false
                                    from found where n.id = found.id and not found.in_inbox and n.awaits_digest)
                                select found.id, withdrawn.id is not null was_in_inbox
                                from found left join withdrawn on withdrawn.id = found.id""".formatted(
                                found("n.user_id = :user"), Move.WITHDRAW.assignments(), Move.WITHDRAW.condition()),
                        untrue)
                .bind("user", person)
                .bind("now", clock.instant())
                .map(Columns.as(Withdrawn::read))
                .all()
                .collectList());
    }

    private static String found(String whose) {
        return FIND.formatted(whose, STANDS, Move.WITHDRAW.condition());
    }

    private GenericExecuteSpec bind(String sql, Untrue untrue) {
        return database.sql(sql)
                .bind("tasks", untrue.tasks().toArray(Long[]::new))
                .bind("toldByTask", TOLD_BY_A_TASK + "%")
                .bind("work", Kinds.callingToWork())
                .bind("groups", ofEachKind(untrue, Ended::group))
                .bind(
                        "kinds",
                        untrue.ended().flatMap(ended -> ended.kinds().stream()).toArray(String[]::new))
                .bind("causes", ofEachKind(untrue, Ended::code))
                .bind("customers", untrue.handedOver().map(HandedOver::customer).toArray(UUID[]::new))
                .bind(
                        "formerOwners",
                        untrue.handedOver().map(HandedOver::formerOwner).toArray(UUID[]::new));
    }

    private static String[] ofEachKind(Untrue untrue, Function<Ended, String> value) {
        return untrue.ended()
                .flatMap(ended -> ended.kinds().stream().map(kind -> value.apply(ended)))
                .toArray(String[]::new);
    }

    /** Something that was told; not in the inbox where it was silent or done. */
    record Withdrawn(UUID id, boolean wasInInbox) {

        static Withdrawn read(Columns row) {
            return new Withdrawn(row.uuid("id"), row.required("was_in_inbox", Boolean.class));
        }
    }
}
