package io.relance.customer;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** With which keys the rows of a table were made: read from an index, one step for each key, however many rows there are. */
@Repository
class KeysInUse {

    private final DatabaseClient database;

    KeysInUse(DatabaseClient database) {
        this.database = database;
    }

    /** By name. There is an index that begins with the expression, for the rows where the condition holds. */
    Flux<String> in(String table, String expression, String condition) {
        return database.sql("""
                        with recursive used(key) as (
                            select min(%2$s) from %1$s x where %3$s
                            union all select (select min(%2$s) from %1$s x where %3$s and %2$s > used.key) from used where used.key is not null)
                        select key from used where key is not null""".formatted(table, expression, condition))
                .mapValue(String.class)
                .all();
    }
}
