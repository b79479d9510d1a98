package io.relance.notification;

import io.relance.database.Columns;
import java.util.List;
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
        return since(person, Long.MAX_VALUE).map(now -> now.counts);
    }

    /** The counts, and what was changed after this change, in one look; of very many changes the newest two hundred. */
    Mono<Now> since(UUID person, long change) {
        return database.sql("""
                        select coalesce((select last_change from inbox where user_id = :user), 0) last_change,
                            c.unseen, c.unread,
                            array(select n.id from notification n
                                  where n.user_id = :user and n.changed > :change and n.state <> 'silent'
                                  order by n.changed desc, n.rank desc limit :most) changed
                        from (select count(*) unread, count(*) filter (where n.seen_at is null) unseen
                              from notification n where n.user_id = :user and
                        """ + View.UNREAD.condition() + ") c")
                .bind("user", person)
                .bind("change", change)
                .bind("most", MOST)
                .map(Columns.as(Now::read))
                .one();
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
