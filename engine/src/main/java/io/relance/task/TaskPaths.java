package io.relance.task;

import io.relance.database.Columns;
import io.relance.process.Engine;
import io.relance.refusal.Conflict;
import io.relance.refusal.NotFound;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Ends the path that a task stands on. Other paths of its instance go on; when there are none, the instance ends as cancelled. The
 * engine ends no instance that another one called: the call activity is ended then, and with it the instance that it called.
 */
@Component
class TaskPaths {

    private final DatabaseClient database;
    private final Engine engine;

    TaskPaths(DatabaseClient database, Engine engine) {
        this.database = database;
        this.engine = engine;
    }

    /** Nothing happens to a path that has ended by now. */
    Mono<Void> end(Task task) {
        return database.sql(
                        "select process_instance_key instance, element_instance_key element from task where key = :key")
                .bind("key", task.key())
                .map(Columns.as(Place::read))
                .one()
                .flatMap(this::end)
                .onErrorComplete(NotFound.class);
    }

    private Mono<Void> end(Place place) {
        return engine.endElement(place.instance(), place.element())
                .onErrorResume(
                        Conflict.class,
                        called ->
                                caller(place).switchIfEmpty(Mono.error(called)).flatMap(this::end));
    }

    private Mono<Place> caller(Place place) {
        return database.sql("""
                        select parent_key instance, parent_element_key element from process_instance
                        where key = :key and parent_key is not null""")
                .bind("key", place.instance())
                .map(Columns.as(Place::read))
                .one();
    }

    private record Place(long instance, long element) {

        static Place read(Columns row) {
            return new Place(row.number("instance"), row.number("element"));
        }
    }
}
