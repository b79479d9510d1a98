package io.relance.customer;

import static java.util.stream.Collectors.toMap;

import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.refusal.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The building block {@code relance.customer.update}: the record carries what the forms said (P2 to P5, C1, C5). */
@Component
class CustomerUpdates implements JobHandler {

    private final Map<String, RecordSection> sections;
    private final JsonMapper json;

    CustomerUpdates(List<RecordSection> sections, JsonMapper json) {
        this.sections = sections.stream().collect(toMap(RecordSection::name, Function.identity()));
        this.json = json;
    }

    @Override
    public String type() {
        return "relance.customer.update";
    }

    @Override
    public List<String> variables() {
        return List.of("customerId", "contractId", "serviceRequestId", "completedBy", "record");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        var section = sections.get(job.header("section"));
        if (section == null) {
            return Mono.error(() -> InvalidInput.in("section", "not-an-option", String.join(", ", sections.keySet())));
        }
        return section.store(entry(job));
    }

    private SectionEntry entry(Job job) {
        return new SectionEntry(
                job.uuid("customerId"),
                job.optionalText("completedBy").orElse("system"),
                job.optionalText("contractId").map(UUID::fromString).orElse(null),
                job.optionalText("serviceRequestId").map(UUID::fromString).orElse(null),
                json.valueToTree(job.variables().getOrDefault("record", Map.of())));
    }
}
