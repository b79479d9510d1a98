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

    private static final int FEW = 10_000;

    private static final String QUERY = "with owners as materialized (select array(" + CustomerScope.OWNERS + ") ids) "
            + """
            select ids owners, (select count(*) < :few from (
                select from customer c where c.owner_id = any(ids) limit :few) read) few,
            array(""" + CustomerScope.GIVEN + ") given from owners where not :seesAll";

    private final DatabaseClient database;

    Reaches(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Reach> of(User viewer) {
        return viewer.role().seesAll() ? Mono.just(new Reach(true, List.of(), false, List.of())) : narrow(viewer);
    }

    private Mono<Reach> narrow(User viewer) {
        return CustomerScope.bind(database.sql(QUERY), viewer)
                .bind("few", FEW)
                .map(Columns.as(row -> new Reach(
                        false,
                        List.of(row.required("owners", UUID[].class)),
                        row.required("few", Boolean.class),
                        List.of(row.required("given", UUID[].class)))))
                .one();
    }
}
