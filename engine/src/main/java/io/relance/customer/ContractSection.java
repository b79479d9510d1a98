package io.relance.customer;

import io.relance.notification.Withdrawals;
import io.relance.refusal.Checks;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A contract is signed: the customer is won (P5). */
@Component
class ContractSection implements RecordSection {

    private final Contracts contracts;
    private final CustomerChanges changes;
    private final Withdrawals withdrawals;

    ContractSection(Contracts contracts, CustomerChanges changes, Withdrawals withdrawals) {
        this.contracts = contracts;
        this.changes = changes;
        this.withdrawals = withdrawals;
    }

    @Override
    public String name() {
        return "contract";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        var effective = entry.date("effectiveOn");
        var ends = entry.date("endsOn");
        new Checks()
                .that(ends.isAfter(effective), "endsOn", "before", "effectiveOn")
                .orRefuse();
        return contracts
                .sign(entry.customerId(), entry.text("contractNumber"), effective, ends, entry.number("amount"))
                .delayUntil(signed -> changes.status(entry.customerId(), entry.recordedBy(), "won"))
                .delayUntil(signed -> withdrawals.contractSigned(entry.customerId()));
    }
}
