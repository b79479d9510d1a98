package io.relance.task;

import io.relance.process.Engine;
import io.relance.refusal.NotFound;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The open tasks that somebody has, of whatever process, handed on to somebody else who hears of them together (U4). */
@Component
public class OpenWork {

    private final DatabaseClient database;
    private final Engine engine;

    OpenWork(DatabaseClient database, Engine engine) {
        this.database = database;
        this.engine = engine;
    }

    public Mono<Long> countOf(String username) {
        return database.sql("select count(*) from task where state = 'open' and assignee = :username")
                .bind("username", username)
                .mapValue(Long.class)
                .one();
    }

    /**
     * Hands some on that this handover has not handed on before: at least once each in the engine, and never again when that is noted.
     * Emits how many; joins the caller's transaction.
     */
    public Mono<Integer> handOn(UUID handover, String from, String to, int atMost) {
        return database.sql("""
                        select t.key from task t where t.state = 'open' and t.assignee = :from and not exists (
                            select from work_handover_task h where h.handover_id = :handover and h.task_key = t.key)
                        order by t.key limit :most""")
                .bind("from", from)
                .bind("handover", handover)
                .bind("most", atMost)
                .mapValue(Long.class)
                .all()
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(key -> handOn(handover, key, to).thenReturn(key))
                .count()
                .map(Long::intValue);
    }

    /** One that was closed meanwhile has nothing to hand on. */
    private Mono<Void> handOn(UUID handover, long key, String to) {
        return engine.assignTask(key, to, Deed.handover().action())
                .onErrorComplete(NotFound.class)
                .then(Mono.defer(() -> database.sql(
                                "insert into work_handover_task (handover_id, task_key) values (:handover, :key) on conflict do nothing")
                        .bind("handover", handover)
                        .bind("key", key)
                        .then()));
    }
}
