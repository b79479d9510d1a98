package io.relance.service;

import io.relance.customer.CustomerScope;
import io.relance.database.Columns;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.NotFound;
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

    private static final String SELECT =
            "select s.*, c.name customer_name from service_request s join customer c on c.id = s.customer_id ";
    private static final String SCOPE = "(:service or " + CustomerScope.CONDITION + ")";

    private final DatabaseClient database;

    ServiceRequests(DatabaseClient database) {
        this.database = database;
    }

    /** Emits {@link NotFound} also for a service request that exists but is not the viewer's to see. */
    public Mono<ServiceRequest> visible(UUID id, User viewer) {
        var query = database.sql(SELECT + "where s.id = :id and " + SCOPE).bind("id", id);
        return scope(query, viewer)
                .map(Columns.as(ServiceRequest::read))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No service request " + id)));
    }

    /** Newest first; a page after {@code before}, the id of the last one that was seen. */
    public Mono<List<ServiceRequest>> visible(Search search, @Nullable UUID before, int limit, User viewer) {
        var query = database.sql(SELECT + """
                        where (:before::uuid is null or s.id < :before)
                          and (:customer::uuid is null or s.customer_id = :customer)
                          and (:status::text is null or s.status = :status)
                          and (:kind::text is null or s.kind = :kind)
                        """ + "and " + SCOPE + " order by s.id desc limit :limit")
                .bind("limit", limit);
        query = optional(query, "before", before, UUID.class);
        query = optional(query, "customer", search.customerId(), UUID.class);
        query = optional(query, "status", search.status(), String.class);
        query = optional(query, "kind", search.kind(), String.class);
        return scope(query, viewer).map(Columns.as(ServiceRequest::read)).all().collectList();
    }

    /** For the engine's own work, outside anybody's scope. */
    public Mono<ServiceRequest> byId(UUID id) {
        return database.sql(SELECT + "where s.id = :id")
                .bind("id", id)
                .map(Columns.as(ServiceRequest::read))
                .one();
    }

    private static GenericExecuteSpec scope(GenericExecuteSpec query, User viewer) {
        return CustomerScope.bind(query, viewer).bind("service", viewer.role() == Role.SERVICE);
    }

    private static <T> GenericExecuteSpec optional(
            GenericExecuteSpec query, String name, @Nullable T value, Class<T> type) {
        return value == null ? query.bindNull(name, type) : query.bind(name, value);
    }

    /** Which of those visible; null does not narrow. */
    public record Search(
            @Nullable UUID customerId,
            @Nullable String status,
            @Nullable String kind) {}
}
