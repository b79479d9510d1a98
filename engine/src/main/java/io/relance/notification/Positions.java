package io.relance.notification;

import io.relance.database.Columns;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * How far inboxes have come. The epoch is that of the database: one that was restored elsewhere, or went back in time, counts anew.
 */
@Repository
class Positions {

    private final DatabaseClient database;

    Positions(DatabaseClient database) {
        this.database = database;
    }

    /** An inbox: its newest line, and which of its lines a client has seen, if it has that. */
    record Inboxed(
            String epoch,
            long newest,
            @Nullable UUID newestId,
            @Nullable Long seen) {

        boolean isOf(@Nullable String claimed) {
            return claimed == null || claimed.equals(epoch);
        }
    }

    Mono<Inboxed> of(UUID userId, @Nullable UUID seen) {
        return database.sql("""
                        select
                            (select to_hex(system_identifier) || '.' || timeline_id
                                from pg_control_system(), pg_control_checkpoint()) as epoch,
                            coalesce((select last_position from inbox where user_id = :user), 0) as newest,
                            (select id from notification where user_id = :user order by position desc limit 1) as newest_id,
                            (select position from notification where user_id = :user and id = :seen) as seen""")
                .bind("user", userId)
                .bind("seen", Inbox.nullable(seen, UUID.class))
                .map(Columns.as(row -> new Inboxed(
                        row.text("epoch"),
                        row.number("newest"),
                        row.optionalUuid("newest_id"),
                        row.optionalNumber("seen"))))
                .one();
    }

    /** The newest position of each of these people, in one question. */
    Mono<Map<UUID, Long>> newest(Collection<UUID> people) {
        return database.sql("select user_id, last_position from inbox where user_id = any(:people)")
                .bind("people", people.toArray(UUID[]::new))
                .map(Columns.as(row -> Map.entry(row.uuid("user_id"), row.number("last_position"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
