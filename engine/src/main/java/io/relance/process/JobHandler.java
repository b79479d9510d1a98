package io.relance.process;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** A building block that models use as a service task. Called at least once for each job. */
public interface JobHandler {

    /** The job type, a contract with the models. */
    String type();

    /** The variables that it reads; no others are fetched. */
    List<String> variables();

    /** Does the work and emits the variables to write back, perhaps none. Joins a transaction that also remembers the job, so that its effect in the database happens once. */
    Mono<Map<String, Object>> handle(Job job);

    /** False where the effect is outside of our database: no transaction is held, and a repeat does the work again. */
    default boolean actsInTransaction() {
        return true;
    }
}
