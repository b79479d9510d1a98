package io.relance.process;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import java.time.Clock;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes a job's effect happen once: the job's key commits with the effect, and a repeat answers what the first run answered. */
@Component
class HandledJobs {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final JsonColumns json;
    private final Clock clock;

    HandledJobs(DatabaseClient database, TransactionalOperator transaction, JsonColumns json, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    Mono<Map<String, Object>> once(Job job, Mono<Map<String, Object>> effect) {
        return remember(job)
                .flatMap(isNew -> isNew ? run(job, effect) : resultOf(job))
                .as(transaction::transactional);
    }

    private Mono<Boolean> remember(Job job) {
        return database.sql(
                        "insert into handled_job (job_key, result, handled_at) values (:key, '{}', :now) on conflict do nothing")
                .bind("key", job.key())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Map<String, Object>> run(Job job, Mono<Map<String, Object>> effect) {
        return effect.defaultIfEmpty(Map.of()).flatMap(result -> keep(job, result));
    }

    private Mono<Map<String, Object>> keep(Job job, Map<String, Object> result) {
        return database.sql("update handled_job set result = :result where job_key = :key")
                .bind("result", json.write(result))
                .bind("key", job.key())
                .then()
                .thenReturn(result);
    }

    @SuppressWarnings("unchecked")
    private Mono<Map<String, Object>> resultOf(Job job) {
        return database.sql("select result from handled_job where job_key = :key")
                .bind("key", job.key())
                .map(Columns.as(row -> (Map<String, Object>) json.read(row.json("result"), Map.class)))
                .one();
    }
}
