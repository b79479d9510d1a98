package io.relance.notification;

import io.relance.database.Columns;
import io.relance.database.Together;
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

    private static final UUID NONE = new UUID(0, 0);

    private final DatabaseClient database;
    private final Together<Asked, Inboxed> questions = new Together<>(this::of);

    Positions(DatabaseClient database) {
        this.database = database;
    }

    /** An inbox: its newest line, and which of its lines a client has seen, if it has that. */
    record Inboxed(
            String epoch,
            long newest,
            @Nullable UUID newestId,
            @Nullable Long seen) {

        private static Inboxed read(Columns row) {
            return new Inboxed(
                    row.text("epoch"), row.number("newest"), row.optionalUuid("newest_id"), row.optionalNumber("seen"));
        }

        boolean isOf(@Nullable String claimed) {
            return claimed == null || claimed.equals(epoch);
        }
    }

    /** For all who ask at a time in one question. */
    Mono<Inboxed> of(UUID userId, @Nullable UUID seen) {
        return questions.ask(new Asked(userId, seen == null ? NONE : seen));
    }

    private Mono<Map<Asked, Inboxed>> of(Collection<Asked> asked) {
        return database.sql("""
                        select asked.user_id, asked.seen_id, here.epoch,
                            coalesce((select last_position from inbox i where i.user_id = asked.user_id), 0) as newest,
                            (select id from notification n where n.user_id = asked.user_id order by position desc limit 1) as newest_id,
                            (select position from notification n where n.user_id = asked.user_id and n.id = asked.seen_id) as seen
                        from unnest(cast(:people as uuid[]), cast(:seen as uuid[])) as asked(user_id, seen_id)
                        cross join (select to_hex(system_identifier) || '.' || timeline_id as epoch
                            from pg_control_system(), pg_control_checkpoint()) as here""")
                .bind("people", asked.stream().map(Asked::person).toArray(UUID[]::new))
                .bind("seen", asked.stream().map(Asked::seen).toArray(UUID[]::new))
                .map(Columns.as(row -> Map.entry(Asked.read(row), Inboxed.read(row))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The newest position of each of these people, in one question. */
    Mono<Map<UUID, Long>> newest(Collection<UUID> people) {
        return reached(people, "last_position");
    }

    /** The newest change of each of these people's inboxes, in one question. */
    Mono<Map<UUID, Long>> lastChanges(Collection<UUID> people) {
        return reached(people, "last_change");
    }

    private Mono<Map<UUID, Long>> reached(Collection<UUID> people, String column) {
        return database.sql("select user_id, " + column + " as reached from inbox where user_id = any(:people)")
                .bind("people", people.toArray(UUID[]::new))
                .map(Columns.as(row -> Map.entry(row.uuid("user_id"), row.number("reached"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private record Asked(UUID person, UUID seen) {

        static Asked read(Columns row) {
            return new Asked(row.uuid("user_id"), row.uuid("seen_id"));
        }
    }
}
