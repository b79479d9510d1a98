package io.relance.customer;

import io.relance.database.Columns;
import io.relance.secret.Place;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The texts that stand sealed, or should, in a {@link SealedColumn}. */
@Repository
class SealedTexts {

    private final DatabaseClient database;

    SealedTexts(DatabaseClient database) {
        this.database = database;
    }

    /** Those that are sealed with this key, empty for those in plain; by id, after the last one that was seen. */
    Mono<List<Text>> some(SealedColumn column, String key, UUID after, int atMost) {
        return database.sql("select x.id, " + column.customer() + " customer, " + column.field() + " field, "
                        + column.text()
                        + " stored from " + column.table() + " x where " + column.condition() + " and " + column.key()
                        + " = :key and x.id > :after order by x.id limit :most")
                .bind("key", key)
                .bind("after", after)
                .bind("most", atMost)
                .map(Columns.as(row -> new Text(
                        row.uuid("id"), column.place(row.uuid("customer"), row.text("field")), row.text("stored"))))
                .all()
                .collectList();
    }

    /** All at once, in one order for all; what has changed since it was read stays as it is. Emits how many were stored. */
    Mono<Long> store(SealedColumn column, List<Text> before, List<String> after) {
        return database.sql("update " + column.table() + " t set " + column.assignment()
                        + " from (select x.id, o.sealed from " + column.table() + """
                         x join unnest(:ids::uuid[], :olds::text[], :news::text[]) o (id, old, sealed) on x.id = o.id
                        where\s""" + column.text()
                        + " = o.old order by x.id for no key update of x) n where t.id = n.id")
                .bind("ids", before.stream().map(Text::row).toArray(UUID[]::new))
                .bind("olds", before.stream().map(Text::stored).toArray(String[]::new))
                .bind("news", after.toArray(String[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** @param stored sealed, or plain */
    record Text(UUID row, Place place, String stored) {}
}
