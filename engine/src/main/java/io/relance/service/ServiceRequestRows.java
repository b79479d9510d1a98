package io.relance.service;

import io.relance.notification.Withdrawals;
import io.relance.time.BusinessTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes service requests. A life goes one way: each change names the states that it may begin in, and changes nothing in any other. */
@Repository
class ServiceRequestRows {

    private final DatabaseClient database;
    private final Withdrawals withdrawals;
    private final BusinessTime time;

    ServiceRequestRows(DatabaseClient database, Withdrawals withdrawals, BusinessTime time) {
        this.database = database;
        this.withdrawals = withdrawals;
        this.time = time;
    }

    Mono<UUID> insert(NewServiceRequest request) {
        return nextNumber().flatMap(number -> insert(request, number));
    }

    private Mono<UUID> insert(NewServiceRequest request, String number) {
        var insert = database.sql("""
                        insert into service_request (number, customer_id, kind, subject, text, opened_by, opened_at)
                        values (:number, :customer, :kind, :subject, :text, :by, :now) returning id""")
                .bind("number", number)
                .bind("customer", request.customerId())
                .bind("kind", request.kind())
                .bind("subject", request.subject().strip())
                .bind("by", request.openedBy())
                .bind("now", time.now());
        return text(insert, "text", request.text()).mapValue(UUID.class).one();
    }

    /** {@code SRV}, year, month, and a counter of three or more digits. */
    private Mono<String> nextNumber() {
        var month = "%tY%<tm".formatted(time.today());
        return database.sql("""
                        insert into service_request_number (month, last) values (:month, 1)
                        on conflict (month) do update set last = service_request_number.last + 1 returning last""")
                .bind("month", month)
                .mapValue(Integer.class)
                .one()
                .map(counter -> "SRV%s%03d".formatted(month, counter));
    }

    Mono<Boolean> start(UUID id) {
        return changed(change(id, "status = 'in-progress', started_at = :now", "status = 'open'"));
    }

    /** What is settled at once has begun at that moment too. */
    Mono<Boolean> resolve(UUID id, String resolution, @Nullable String rootCause) {
        var update = change(id, """
                        status = 'resolved', started_at = coalesce(started_at, :now), resolved_at = :now,
                        resolution = :resolution, root_cause = :cause""", "status in ('open', 'in-progress')").bind("resolution", resolution);
        return ended(id, text(update, "cause", rootCause));
    }

    Mono<Boolean> close(UUID id, @Nullable String resolution) {
        var update = change(
                id,
                "status = 'closed', closed_at = :now, resolution = coalesce(:resolution, resolution)",
                "status <> 'closed'");
        return ended(id, text(update, "resolution", resolution));
    }

    private GenericExecuteSpec change(UUID id, String assignments, String from) {
        return database.sql("update service_request set " + assignments + " where id = :id and " + from)
                .bind("id", id)
                .bind("now", time.now());
    }

    /** What was told of it is withdrawn. */
    private Mono<Boolean> ended(UUID id, GenericExecuteSpec update) {
        return changed(update).delayUntil(changed -> changed ? withdraw(id) : Mono.empty());
    }

    private Mono<Void> withdraw(UUID id) {
        return database.sql("select number from service_request where id = :id")
                .bind("id", id)
                .mapValue(String.class)
                .one()
                .flatMap(withdrawals::serviceRequestClosed);
    }

    private static Mono<Boolean> changed(GenericExecuteSpec update) {
        return update.fetch().rowsUpdated().map(rows -> rows == 1);
    }

    private static GenericExecuteSpec text(GenericExecuteSpec statement, String name, @Nullable String value) {
        return value == null || value.isBlank()
                ? statement.bindNull(name, String.class)
                : statement.bind(name, value.strip());
    }
}
