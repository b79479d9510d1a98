package io.relance.customer;

import io.relance.database.Columns;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** What was agreed with a customer and is not done (P4), or is no task yet: each waits under the id of the conversation in which it was agreed. */
@Repository
class OpenNextActions implements MessageKeys {

    private final DatabaseClient database;

    OpenNextActions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<String> of(UUID customer) {
        return database.sql("""
                        with known as (
                            select a.interaction_id id, bool_or(t.state = 'open') open
                            from task t join task_about a on a.element_instance_key = t.element_instance_key
                            where t.customer_id = :customer and a.interaction_id is not null group by a.interaction_id)
                        select i.id from interaction i left join known k on k.id = i.id
                        where i.customer_id = :customer and i.next_action_assignee is not null and coalesce(k.open, true)
                        order by i.id""")
                .bind("customer", customer)
                .map(Columns.as(row -> row.uuid("id").toString()))
                .all();
    }
}
