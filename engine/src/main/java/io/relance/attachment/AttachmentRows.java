package io.relance.attachment;

import io.relance.database.Columns;
import io.relance.refusal.NotFound;
import io.relance.time.BusinessTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the database knows of files. */
@Repository
class AttachmentRows {

    private final DatabaseClient database;
    private final BusinessTime time;

    AttachmentRows(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    Mono<UUID> insert(UUID id, Upload upload, Measured measured, String by) {
        var insert = database.sql("""
                        insert into attachment (id, customer_id, interaction_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
                        values (:id, :customer, :interaction, :name, :type, :size, :sha256, :by, :now) returning id""")
                .bind("id", id)
                .bind("customer", upload.customerId())
                .bind("name", upload.name())
                .bind("type", measured.kind().mediaType())
                .bind("size", measured.size())
                .bind("sha256", measured.sha256())
                .bind("by", by)
                .bind("now", time.now());
        var interaction = upload.interactionId();
        return (interaction == null
                        ? insert.bindNull("interaction", UUID.class)
                        : insert.bind("interaction", interaction))
                .mapValue(UUID.class)
                .one();
    }

    /** Newest first; a page after {@code before}. */
    Mono<List<Attachment>> of(UUID customer, @Nullable UUID before, int limit) {
        var query = database.sql("""
                        select * from attachment a where customer_id = :customer and (:before::uuid is null or (uploaded_at, id) <
                            (select b.uploaded_at, b.id from attachment b where b.id = :before))
                        order by uploaded_at desc, id desc limit :limit""").bind("customer", customer).bind("limit", limit);
        return (before == null ? query.bindNull("before", UUID.class) : query.bind("before", before))
                .map(Columns.as(Attachment::read))
                .all()
                .collectList();
    }

    Mono<Attachment> one(UUID customer, UUID id) {
        return database.sql("select * from attachment where id = :id and customer_id = :customer")
                .bind("id", id)
                .bind("customer", customer)
                .map(Columns.as(Attachment::read))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No attachment " + id)));
    }

    Mono<Void> delete(UUID id) {
        return database.sql("delete from attachment where id = :id")
                .bind("id", id)
                .then();
    }

    /** Whether the conversation is one with that customer. */
    Mono<Boolean> isOf(UUID customer, UUID interaction) {
        return database.sql("select exists (select from interaction where id = :id and customer_id = :customer)")
                .bind("id", interaction)
                .bind("customer", customer)
                .mapValue(Boolean.class)
                .one();
    }

    /** Those of these ids that no row knows. */
    Flux<UUID> unknown(List<UUID> ids) {
        return database.sql(
                        "select id from unnest(:ids::uuid[]) file(id) where not exists (select from attachment a where a.id = file.id)")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all();
    }
}
