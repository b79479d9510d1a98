package io.relance.notification;

import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The snoozed alerts whose moment has come. */
@Repository
class SnoozedAlerts {

    /** How many people are looked after at a time. */
    static final int PEOPLE = 50;

    private final DatabaseClient database;
    private final Clock clock;

    SnoozedAlerts(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Puts them on top of the inbox, unseen; an inbox that somebody else is changing is left for the next time. Emits whose they are. */
    Flux<UUID> wake() {
        return Flux.defer(() -> database.sql("""
                        with person as (
                            select i.user_id, i.last_position, i.last_change from inbox i where i.user_id in (
                                select n.user_id from notification n where %1$s)
                            limit :people for update of i skip locked),
                        due as (
                            select n.id, p.last_change + 1 change, p.last_position
                                + row_number() over (partition by n.user_id order by n.snoozed_until, n.rank) rank
                            from person p join notification n on n.user_id = p.user_id
                            where %1$s),
                        woken as (
                            update notification n
                            set %2$s, rank = due.rank, changed = due.change
                            from due where n.id = due.id and %1$s returning n.user_id)
                        update inbox i set last_change = i.last_change + 1, last_position = i.last_position + w.lines
                        from (select user_id, count(*) lines from woken group by user_id) w
                        where i.user_id = w.user_id returning i.user_id""".formatted(Move.WAKE.condition(), Move.WAKE.assignments()))
                .bind("now", clock.instant())
                .bind("people", PEOPLE)
                .mapValue(UUID.class)
                .all());
    }
}
