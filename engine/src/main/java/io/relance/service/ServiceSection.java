package io.relance.service;

import io.relance.customer.RecordSection;
import io.relance.customer.SectionEntry;
import io.relance.refusal.InvalidInput;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How a service request was settled, and what caused it (V). One that was closed meanwhile stays as it is. */
@Component
class ServiceSection implements RecordSection {

    private final ServiceRequestRows rows;

    ServiceSection(ServiceRequestRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        return Mono.justOrEmpty(entry.serviceRequestId())
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("serviceRequestId", "required")))
                .flatMap(id -> rows.resolve(id, entry.text("resolution"), entry.optionalText("rootCause")))
                .thenReturn(Map.of());
    }
}
