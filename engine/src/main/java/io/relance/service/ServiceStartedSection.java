package io.relance.service;

import io.relance.customer.RecordSection;
import io.relance.customer.SectionEntry;
import io.relance.refusal.InvalidInput;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Work on a service request has begun (V2). The first one to say so counts. */
@Component
class ServiceStartedSection implements RecordSection {

    private final ServiceRequestRows rows;

    ServiceStartedSection(ServiceRequestRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "service-started";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        return Mono.justOrEmpty(entry.serviceRequestId())
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("serviceRequestId", "required")))
                .flatMap(rows::start)
                .thenReturn(Map.of());
    }
}
