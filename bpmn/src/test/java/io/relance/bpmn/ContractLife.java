package io.relance.bpmn;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** What the application tells the engine about a contract. */
record ContractLife(Engine engine) {

    Walk signed(String contractId, Instant end) {
        Map<String, Object> contract = Map.of(
                "contractId", contractId,
                "customerId", "customer-1",
                "owner", "li",
                "endsAt", end.atOffset(ZoneOffset.ofHours(8)).toString(),
                "contractNumber", "HT-1");
        return engine.starts("contract-renewal", "contract-signed", "contractId", contract);
    }
}
