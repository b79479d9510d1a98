package io.relance.customer;

import io.relance.database.Columns;
import io.relance.identity.User;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what somebody may see. */
@Repository
public class Reaches {

    private final DatabaseClient database;

    Reaches(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Reach> of(User viewer) {
        return viewer.role().seesAll() ? Mono.just(new Reach(true, List.of(), List.of())) : narrow(viewer);
    }

    private Mono<Reach> narrow(User viewer) {
        var query = database.sql("select array(" + CustomerScope.OWNERS + ") owners, array(" + CustomerScope.GIVEN
                + ") given where not :seesAll");
        return CustomerScope.bind(query, viewer)
                .map(Columns.as(row -> new Reach(
                        false,
                        List.of(row.required("owners", UUID[].class)),
                        List.of(row.required("given", UUID[].class)))))
                .one();
    }
}
