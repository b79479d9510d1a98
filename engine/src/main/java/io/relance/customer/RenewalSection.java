package io.relance.customer;

import io.relance.notification.Withdrawals;
import io.relance.process.BpmnError;
import io.relance.refusal.InvalidInput;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What came of a contract's end (C5): a renewal is a contract of its own that follows on the old one's last day. {@code invalid-renewal} is for the model: it would end before it begins. */
@Component
class RenewalSection implements RecordSection {

    private final Contracts contracts;
    private final Withdrawals withdrawals;

    RenewalSection(Contracts contracts, Withdrawals withdrawals) {
        this.contracts = contracts;
        this.withdrawals = withdrawals;
    }

    @Override
    public String name() {
        return "renewal";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        return Mono.justOrEmpty(entry.contractId())
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("contractId", "required")))
                .delayUntil(id -> contracts.noteRenewal(id, entry.fields()))
                .filter(id -> entry.text("outcome").equals("renewed"))
                .flatMap(id -> renew(id, entry))
                .flatMap(signed -> withdrawals.contractSigned(entry.customerId()))
                .thenReturn(Map.of());
    }

    private Mono<Map<String, Object>> renew(UUID id, SectionEntry entry) {
        return contracts
                .byId(id)
                .flatMap(old -> contracts.sign(
                        entry.customerId(),
                        old.contractNumber() + "-R",
                        old.endsOn().plusDays(1),
                        endsAfter(old, entry.date("endsOn")),
                        entry.number("amount")));
    }

    private static LocalDate endsAfter(Contract old, LocalDate endsOn) {
        if (!endsOn.isAfter(old.endsOn())) {
            throw new BpmnError(
                    "invalid-renewal",
                    "%s would end on %s, the old contract on %s".formatted(old.contractNumber(), endsOn, old.endsOn()));
        }
        return endsOn;
    }
}
