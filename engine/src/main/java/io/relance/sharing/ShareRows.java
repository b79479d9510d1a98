package io.relance.sharing;

import io.relance.database.Columns;
import io.relance.identity.User;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rows of shares. Who may see and change them is checked by whoever asks. */
@Repository
class ShareRows {

    private static final String SELECT = """
            select u.username, s.team_id, coalesce(u.display_name, t.name) name, s.can_write, b.display_name shared_by_name, s.shared_at
            from customer_share s left join app_user u on u.id = s.user_id left join team t on t.id = s.team_id
            join app_user b on b.id = s.shared_by
            where s.customer_id = :customer
            """;

    private final DatabaseClient database;

    ShareRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<Share>> of(UUID customer) {
        return database.sql(SELECT + "order by s.shared_at, name")
                .bind("customer", customer)
                .map(Columns.as(Share::read))
                .all()
                .collectList();
    }

    Mono<Share> of(UUID customer, ShareTarget target) {
        return database.sql(SELECT + "and s." + target.column() + " = :target")
                .bind("customer", customer)
                .bind("target", target.id())
                .map(Columns.as(Share::read))
                .one();
    }

    /** False when it was shared just so before. */
    Mono<Boolean> put(UUID customer, ShareTarget target, boolean canWrite, User by, Instant at) {
        var column = target.column();
        return database.sql("insert into customer_share (customer_id, " + column + """
                        , can_write, shared_by, shared_at) values (:customer, :target, :write, :by, :at)
                        on conflict (customer_id,\s""" + column + """
                        ) do update set can_write = excluded.can_write, shared_by = excluded.shared_by, shared_at = excluded.shared_at
                        where customer_share.can_write <> excluded.can_write""")
                .bind("customer", customer)
                .bind("target", target.id())
                .bind("write", canWrite)
                .bind("by", by.id())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** False when it was not shared so. */
    Mono<Boolean> remove(UUID customer, ShareTarget target) {
        return database.sql("delete from customer_share where customer_id = :customer and " + target.column()
                        + " = :target")
                .bind("customer", customer)
                .bind("target", target.id())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Also of somebody who has left: what was shared with them can be taken back. */
    Mono<ShareTarget> person(String username) {
        return database.sql("select id, display_name from app_user where username = lower(:username)")
                .bind("username", username)
                .map(Columns.as(row -> new ShareTarget(row.uuid("id"), null, row.text("display_name"))))
                .one();
    }

    Mono<ShareTarget> team(UUID id) {
        return database.sql("select id, name from team where id = :id")
                .bind("id", id)
                .map(Columns.as(row -> new ShareTarget(null, row.uuid("id"), row.text("name"))))
                .one();
    }
}
