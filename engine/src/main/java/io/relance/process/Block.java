package io.relance.process;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * A building block that models use as a service task. Called at least once for each job.
 *
 * @param <I> what it needs, a record: a component marked {@link Header} is what the model says, any other a variable of the
 *     instance. What is missing or malformed never reaches the block: it becomes an incident that names element and field
 * @param <O> what it gives back as variables: a record, or a map where the model chooses their names
 */
public interface Block<I extends Record, O> {

    /** The job type, a contract with the models. */
    String type();

    Class<I> input();

    /**
     * What its texts may say, by the names of the input's components; those of an enum say so by themselves. What is none of them
     * is refused when a model is deployed, as far as the model tells, and never reaches the block.
     */
    default Map<String, Options> options() {
        return Map.of();
    }

    /** What else must be said where a header says certain things; a model that leaves it out is refused when it is deployed. */
    default List<Need> needs() {
        return List.of();
    }

    /**
     * Does the work and emits what it gives back; empty where it gives back nothing. Joins a transaction that also remembers
     * the job, so that its effect in the database happens once. A {@link BpmnError} is for the model to handle.
     */
    Mono<O> handle(I input, Job job);

    /**
     * False for a block whose effect is outside of our database, or too large for one transaction: it holds none while it waits, and is
     * done again when the job is handed out again.
     */
    default boolean actsInTransaction() {
        return true;
    }
}
