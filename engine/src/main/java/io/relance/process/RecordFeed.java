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
                        select f.partition_id, c.position is null fresh
                        from record_feed_position f left join projection_checkpoint c using (partition_id)
                        where f.position > coalesce(c.position, -1)""")
                .map(Columns.as(Partition::read))
                .all()
                .delayUntil(this::begin)
                .map(Partition::id);
    }

    private Mono<Void> begin(Partition partition) {
        return partition.fresh()
                ? database.sql(
                                "insert into projection_checkpoint (partition_id, position) values (:partition, -1) on conflict do nothing")
                        .bind("partition", partition.id())
                        .then()
                : Mono.empty();
    }

    /** Moves the checkpoint past those that it emits; it is locked until the transaction ends. None while another node has it. */
    Mono<List<FeedRecord>> next(int partition, int limit) {
        return database.sql("""
                        with lease as (
                            select position from projection_checkpoint where partition_id = :partition for update skip locked),
                        following as (
                            select r.* from lease, lateral (
                                select position, record_key, value_type, intent, recorded_at, value from record_feed
                                where partition_id = :partition and position > lease.position order by position limit :limit) r),
                        moved as (
                            update projection_checkpoint c set position = last.position
                            from (select max(position) from following) last (position)
                            where c.partition_id = :partition and last.position is not null)
                        select * from following order by position""")
                .bind("partition", partition)
                .bind("limit", limit)
                .map(Columns.as(this::read))
                .all()
                .collectList();
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

    private record Partition(int id, boolean fresh) {

        static Partition read(Columns row) {
            return new Partition(row.required("partition_id", Integer.class), row.required("fresh", Boolean.class));
        }
    }
}
