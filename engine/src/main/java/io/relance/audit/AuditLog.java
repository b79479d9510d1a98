package io.relance.audit;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.NotAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The audit log as administrators read it (A5); nobody else does. */
@Component
public class AuditLog {

    private static final String SELECT = """
            select e.*, u.display_name from audit_entry e left join app_user u on u.id = e.user_id where true""";

    private final DatabaseClient database;
    private final JsonColumns json;

    AuditLog(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** Newest first; a page after {@code before}, the last that was seen. */
    public Mono<List<AuditEntry>> find(AuditSearch search, @Nullable UUID before, int limit, User viewer) {
        return viewer.role() == Role.ADMINISTRATOR
                ? Mono.defer(() -> find(search, before, limit))
                : Mono.error(() -> new NotAllowed("The audit log is not for " + viewer.username()));
    }

    private Mono<List<AuditEntry>> find(AuditSearch search, @Nullable UUID before, int limit) {
        var terms = search.terms();
        var page = before == null ? "" : " and e.id < :before";
        var query = database.sql(SELECT + AuditSearch.condition(terms) + page + " order by e.id desc limit :limit")
                .bind("limit", limit)
                .bindValues(terms);
        return (before == null ? query : query.bind("before", before))
                .map(Columns.as(this::read))
                .all()
                .collectList();
    }

    private AuditEntry read(Columns row) {
        return new AuditEntry(
                row.uuid("id"),
                row.instant("happened_at"),
                row.text("username"),
                row.optionalText("display_name"),
                row.text("act"),
                row.text("subject"),
                json.tree(row.json("details")));
    }
}
