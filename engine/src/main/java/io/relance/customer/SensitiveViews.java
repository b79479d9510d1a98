package io.relance.customer;

import io.relance.audit.Audit;
import io.relance.identity.User;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Shows what is masked (D11) to somebody who sees the customer and has a reason, such as a task: each view stands in the audit log. */
@Component
public class SensitiveViews {

    private final Customers customers;
    private final Audit audit;
    private final TransactionalOperator transaction;

    SensitiveViews(Customers customers, Audit audit, TransactionalOperator transaction) {
        this.customers = customers;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What could not be written down is not shown. */
    public Mono<Customer> reveal(UUID id, User viewer) {
        return customers
                .visible(id, viewer)
                .delayUntil(customer ->
                        audit.record(viewer, "viewed-sensitive", id.toString(), Map.of("number", customer.number())))
                .as(transaction::transactional);
    }
}
