package io.relance.task;

import io.relance.database.Columns;
import io.relance.identity.User;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Who works on service requests, and until when. Whoever sees a request may know that; that is checked by whoever asks. The task
 * itself is named to those alone who see it.
 */
@Repository
public class RequestTasks {

    private static final String SELECT = """
            select distinct on (a.service_request_id) a.service_request_id, t.element_id, t.name, t.assignee, t.due_at,
                case when %s then t.key end visible_key
            from task_about a join task t on t.element_instance_key = a.element_instance_key
            where a.service_request_id = any(:requests) and t.state = 'open'
            order by a.service_request_id, coalesce(t.due_at, 'infinity'), t.key
            """.formatted(TaskScope.CONDITION);

    private final DatabaseClient database;

    RequestTasks(DatabaseClient database) {
        this.database = database;
    }

    /** By request; those without an open task are missing. */
    public Mono<Map<UUID, RequestTask>> of(Collection<UUID> requests, User viewer) {
        var query = database.sql(SELECT).bind("requests", requests.toArray(UUID[]::new));
        return TaskScope.bind(query, viewer)
                .map(Columns.as(RequestTask::read))
                .all()
                .collectMap(RequestTask::requestId);
    }
}
