package io.relance.process;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The record feed and how far the projector has come in it. */
@Repository
class RecordFeed {

    private final DatabaseClient database;
    private final JsonColumns json;

    RecordFeed(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** The partitions that have records which are not projected yet. */
    Flux<Integer> partitions() {
        return database.sql("""
                        insert into projection_checkpoint (partition_id, position)
                        select partition_id, -1 from record_feed_position
                        where partition_id not in (select partition_id from projection_checkpoint)
                        on conflict do nothing""")
                .then()
                .thenMany(database.sql("""
                                select partition_id from record_feed_position f
                                join projection_checkpoint c using (partition_id) where f.position > c.position""")
                        .map(Columns.as(row -> row.required("partition_id", Integer.class)))
                        .all());
    }

    /** The checkpoint, locked until the transaction ends; empty while another node has it. */
    Mono<Long> lease(int partition) {
        return database.sql(
                        "select position from projection_checkpoint where partition_id = :partition for update skip locked")
                .bind("partition", partition)
                .map(Columns.as(row -> row.number("position")))
                .one();
    }

    Mono<List<FeedRecord>> after(int partition, long position, int limit) {
        return database.sql("""
                        select position, record_key, value_type, intent, recorded_at, value from record_feed
                        where partition_id = :partition and position > :position order by position limit :limit""")
                .bind("partition", partition)
                .bind("position", position)
                .bind("limit", limit)
                .map(Columns.as(this::read))
                .all()
                .collectList();
    }

    Mono<Void> moveTo(int partition, long position) {
        return database.sql("update projection_checkpoint set position = :position where partition_id = :partition")
                .bind("position", position)
                .bind("partition", partition)
                .then();
    }

    private FeedRecord read(Columns row) {
        return new FeedRecord(
                row.number("position"),
                row.number("record_key"),
                row.text("value_type"),
                row.text("intent"),
                row.instant("recorded_at"),
                json.tree(row.json("value")));
    }
}
