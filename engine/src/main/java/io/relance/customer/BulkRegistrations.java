package io.relance.customer;

import io.relance.customer.BulkCheck.Checked;
import io.relance.refusal.FieldError;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Registers many customers at once, in one transaction and with a few statements however many they are (D12). Whoever is wrong, or there
 * already, stays outside and is told why; the others come in. No pipeline starts unless it is asked for.
 */
@Component
public class BulkRegistrations {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Codes codes;
    private final BulkCheck check;
    private final BulkRows rows;

    BulkRegistrations(
            DatabaseClient database, TransactionalOperator transaction, Codes codes, BulkCheck check, BulkRows rows) {
        this.database = database;
        this.transaction = transaction;
        this.codes = codes;
        this.check = check;
        this.rows = rows;
    }

    /** For each entry what is wrong with it; an empty list where it has come in. */
    public Mono<List<List<FieldError>>> register(List<BulkEntry> entries, boolean startPipelines) {
        return lock().then(Mono.defer(codes::all))
                .flatMap(lists -> check.of(entries, lists))
                .delayUntil(checked -> rows.insert(Checked.good(checked), startPipelines))
                .map(checked -> checked.stream().map(Checked::errors).toList())
                .as(transaction::transactional);
    }

    /** Which would come in, and which not and why, as things stand. */
    public Mono<List<List<FieldError>>> check(List<BulkEntry> entries) {
        return codes.all()
                .flatMap(lists -> check.of(entries, lists))
                .map(checked -> checked.stream().map(Checked::errors).toList());
    }

    private Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(:registering)")
                .bind("registering", Duplicates.REGISTERING)
                .then();
    }
}
