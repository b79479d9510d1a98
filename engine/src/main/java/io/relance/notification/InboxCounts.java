package io.relance.notification;

import io.relance.database.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts what is unseen and unread, from the alerts themselves: there is no number beside them that could drift. */
@Repository
public class InboxCounts {

    private static final int MOST = 200;

    private final DatabaseClient database;

    InboxCounts(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Counts> of(UUID person) {
        var asked = new Asked(person, Long.MAX_VALUE);
        return since(List.of(asked))
                .flatMapIterable(Map::values)
                .map(Now::counts)
                .next();
    }

    /** The counts, and what was changed after a change, in one look for all who ask; of very many changes the newest two hundred. */
    Mono<Map<Asked, Now>> since(Collection<Asked> asked) {
        return database.sql("""
                        select asked.user_id, asked.change,
                            coalesce((select last_change from inbox i where i.user_id = asked.user_id), 0) last_change,
                            c.unseen, c.unread,
                            array(select n.id from notification n
                                  where n.user_id = asked.user_id and n.changed > asked.change and n.state <> 'silent'
                                  order by n.changed desc, n.rank desc limit :most) changed
                        from unnest(cast(:people as uuid[]), cast(:changes as bigint[])) as asked(user_id, change)
                        cross join lateral (select count(*) unread, count(*) filter (where n.seen_at is null) unseen
                              from notification n where n.user_id = asked.user_id and
                        """ + View.UNREAD.condition() + ") c")
                .bind("people", asked.stream().map(Asked::person).toArray(UUID[]::new))
                .bind("changes", asked.stream().map(Asked::change).toArray(Long[]::new))
                .bind("most", MOST)
                .map(Columns.as(row -> Map.entry(Asked.read(row), Now.read(row))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** How somebody's inbox stands, and what was changed in it after this change. */
    record Asked(UUID person, long change) {

        static Asked read(Columns row) {
            return new Asked(row.uuid("user_id"), row.number("change"));
        }
    }

    public record Counts(long unseen, long unread) {}

    record Now(long lastChange, Counts counts, List<UUID> changed) {

        static Now read(Columns row) {
            return new Now(
                    row.number("last_change"),
                    new Counts(row.number("unseen"), row.number("unread")),
                    List.of(row.required("changed", UUID[].class)));
        }
    }
}
