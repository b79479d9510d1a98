package io.relance.notification;

import io.relance.database.Columns;
import java.util.Collection;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is locked before a commit and until it, always in this order: tasks, what alerts lie together by, inboxes; and each of these
 * in one order, too. So transactions that tell the same people cannot deadlock, and an inbox is locked only for the moment of the commit.
 */
@Repository
class Locks {

    private final DatabaseClient database;

    Locks(DatabaseClient database) {
        this.database = database;
    }

    /** None of them is closed or changes hands while somebody is told of it. */
    Flux<TaskNow> tasks(Collection<Long> keys) {
        return keys.isEmpty()
                ? Flux.empty()
                : database.sql("""
                                select t.key, t.state = 'open' open,
                                    (select a.id from app_user a where a.username = t.assignee and a.active) assignee_id
                                from task t where t.key = any(:keys) order by t.key for share of t""")
                        .bind("keys", keys.toArray(Long[]::new))
                        .map(Columns.as(TaskNow::read))
                        .all();
    }

    /** Nothing that ends alerts of such a group misses one that is being told, and no two decide about it at the same time. */
    Mono<Void> groups(SortedSet<String> groups) {
        return groups.isEmpty()
                ? Mono.empty()
                : database.sql(
                                "select pg_advisory_xact_lock(hashtextextended('alerts:' || one, 0)) from unnest(:groups::text[]) one")
                        .bind("groups", groups.toArray(String[]::new))
                        .then();
    }

    /** One by one, in the order of their ids, also those that are only now there. */
    Mono<Void> inboxes(Collection<UUID> people) {
        return database.sql("""
                        insert into inbox (user_id, last_position, last_change)
                        select person, 0, 0 from unnest(:people::uuid[]) person order by person
                        on conflict (user_id) do update set last_change = 0 where false""").bind("people", people.toArray(UUID[]::new)).then();
    }
}
