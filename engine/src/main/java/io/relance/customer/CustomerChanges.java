package io.relance.customer;

import io.relance.time.BusinessTime;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes a customer's row: each change gives it a new version and the time of the change. */
@Component
class CustomerChanges {

    private final DatabaseClient database;
    private final BusinessTime time;

    CustomerChanges(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** @param assignments what follows {@code set}, with parameters to bind */
    GenericExecuteSpec set(UUID customer, String assignments) {
        return database.sql("update customer set " + assignments
                        + ", version = version + 1, updated_at = :changedAt where id = :customer")
                .bind("changedAt", time.now())
                .bind("customer", customer);
    }

    /** Interest makes a potential or silent customer one with intent; who is won or lost stays so. */
    Mono<Void> awaken(UUID customer) {
        return set(customer, "status = case when status in ('potential', 'silent') then 'intent' else status end")
                .then();
    }

    /** Who is lost stays so, and only who is not won yet falls silent. */
    Mono<Void> status(UUID customer, String status, String reason) {
        return database.sql("""
                        update customer set status = :status, status_reason = nullif(:reason, ''),
                            version = version + 1, updated_at = :now
                        where id = :customer and status <> 'lost' and (:status <> 'silent' or status in ('potential', 'intent'))""")
                .bind("status", status)
                .bind("reason", reason)
                .bind("now", time.now())
                .bind("customer", customer)
                .then();
    }

    Mono<Void> status(UUID customer, String status) {
        return set(customer, "status = :status").bind("status", status).then();
    }

    /** False when the customer has another version by now. */
    Mono<Boolean> owner(UUID customer, UUID owner, long version) {
        return database.sql("""
                        update customer set owner_id = :owner, version = version + 1, updated_at = :now
                        where id = :customer and version = :version""")
                .bind("owner", owner)
                .bind("now", time.now())
                .bind("customer", customer)
                .bind("version", version)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }
}
