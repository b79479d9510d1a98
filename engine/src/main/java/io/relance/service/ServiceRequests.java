package io.relance.service;

import io.relance.customer.CustomerScope;
import io.relance.database.Columns;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.NotFound;
import io.relance.time.BusinessTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The service requests that somebody may see: those of the customers that they see; whoever does service sees all. */
@Repository
public class ServiceRequests {

    private static final String SCOPE = "(:service or " + CustomerScope.CONDITION + ")";
    private static final String SEEN = select(CustomerScope.CONDITION);

    private final DatabaseClient database;
    private final BusinessTime time;

    ServiceRequests(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** Emits {@link NotFound} also for a service request that exists but is not the viewer's to see. */
    public Mono<ServiceRequest> visible(UUID id, User viewer) {
        var query = database.sql(SEEN + "where s.id = :id and " + SCOPE).bind("id", id);
        return scope(query, viewer)
                .map(Columns.as(ServiceRequest::read))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No service request " + id)));
    }

    /** Newest first; a page after {@code before}, the id of the last one that was seen. */
    public Mono<List<ServiceRequest>> visible(ServiceSearch search, @Nullable UUID before, int limit, User viewer) {
        return Mono.defer(() -> find(search, before, limit, viewer));
    }

    private Mono<List<ServiceRequest>> find(ServiceSearch search, @Nullable UUID before, int limit, User viewer) {
        var page = before == null ? "" : " and s.id < :before";
        var query = database.sql(
                        SEEN + "where " + SCOPE + search.condition() + page + " order by s.id desc limit :limit")
                .bind("limit", limit);
        query = search.bind(before == null ? query : query.bind("before", before));
        query = search.overdue() ? query.bind("now", time.now()) : query;
        return scope(query, viewer).map(Columns.as(ServiceRequest::read)).all().collectList();
    }

    /** For the engine's own work, outside anybody's scope. */
    public Mono<ServiceRequest> byId(UUID id) {
        return database.sql(select("true") + "where s.id = :id")
                .bind("id", id)
                .map(Columns.as(ServiceRequest::read))
                .one();
    }

    private static String select(String customerVisible) {
        return """
                select s.*, c.name customer_name, u.username customer_owner, %s customer_visible
                from service_request s join customer c on c.id = s.customer_id join app_user u on u.id = c.owner_id
                """.formatted(customerVisible);
    }

    private static GenericExecuteSpec scope(GenericExecuteSpec query, User viewer) {
        return CustomerScope.bind(query, viewer).bind("service", viewer.role() == Role.SERVICE);
    }
}
