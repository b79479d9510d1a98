package io.relance.care;

import io.relance.customer.MessageKeys;
import io.relance.database.Columns;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The rounds of a customer that have not ended, several of one model: each waits under its own id, but for the rhythm, of which there is one. */
@Repository
class OpenRounds implements MessageKeys {

    private final DatabaseClient database;

    OpenRounds(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<String> of(UUID customer) {
        return database.sql("""
                        select c.id from care_cycle c left join process_instance i on i.key = c.process_instance_key
                        where c.customer_id = :customer and c.loop <> :rhythm and coalesce(i.state, 'active') = 'active'
                        order by c.id""")
                .bind("customer", customer)
                .bind("rhythm", CareLoop.RHYTHM.code())
                .map(Columns.as(row -> row.uuid("id").toString()))
                .all();
    }
}
