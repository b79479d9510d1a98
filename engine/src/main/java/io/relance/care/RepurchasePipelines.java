package io.relance.care;

import io.relance.customer.MessageKeys;
import io.relance.database.Columns;
import io.relance.time.BusinessTime;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The pipelines that repurchases have begun. A customer may be in several at a time, and beside the one that the registration began:
 * each waits under its own id, which its instance carries as {@code pipelineId}.
 */
@Repository
class RepurchasePipelines implements MessageKeys {

    private final DatabaseClient database;
    private final BusinessTime time;

    RepurchasePipelines(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** Joins the caller's transaction. */
    Mono<UUID> begin(UUID customer) {
        return database.sql(
                        "insert into repurchase_pipeline (customer_id, begun_at) values (:customer, :now) returning id")
                .bind("customer", customer)
                .bind("now", time.now())
                .map(Columns.as(row -> row.uuid("id")))
                .one();
    }

    /** Instances that it calls have the variable too, but later. */
    Mono<Void> runsAs(UUID pipeline, long instance) {
        return database.sql("""
                        update repurchase_pipeline set process_instance_key = :key
                        where id = :id and coalesce(process_instance_key, :key) >= :key""").bind("key", instance).bind("id", pipeline).then();
    }

    /** Those that run, or are about to. */
    @Override
    public Flux<String> of(UUID customer) {
        return database.sql("""
                        select p.id from repurchase_pipeline p left join process_instance i on i.key = p.process_instance_key
                        where p.customer_id = :customer and coalesce(i.state, 'active') = 'active'
                        order by p.id""")
                .bind("customer", customer)
                .map(Columns.as(row -> row.uuid("id").toString()))
                .all();
    }
}
