package io.relance.delivery;

import io.relance.database.Columns;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What becomes of a mail that was sent and came back: it is dead, and its address is on the way to being suppressed. Once, however often it is reported. */
@Repository
class ReturnedMails {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Suppressions suppressions;
    private final DeliverySettings settings;
    private final Clock clock;

    ReturnedMails(
            DatabaseClient database,
            TransactionalOperator transaction,
            Suppressions suppressions,
            DeliverySettings settings,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.suppressions = suppressions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Emits whether that is news. */
    Mono<Boolean> note(Bounce bounce) {
        return end(bounce)
                .delayUntil(address -> bounce.isOfAddress()
                        ? suppressions.reported(address, bounce.error(), settings.hardBounces())
                        : Mono.empty())
                .hasElement()
                .as(transaction::transactional);
    }

    private Mono<String> end(Bounce bounce) {
        return Mono.defer(() -> database.sql("""
                        update delivery set %s, ended_at = :now, last_error = :error
                        where id = :id and channel = 'mail' and %s returning address""".formatted(DeliveryState.DEAD.here(), DeliveryState.SENT.here()))
                .bind("now", clock.instant())
                .bind("error", bounce.error())
                .bind("id", bounce.delivery())
                .map(Columns.as(row -> row.text("address")))
                .one());
    }
}
