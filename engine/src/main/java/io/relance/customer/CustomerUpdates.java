package io.relance.customer;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import io.relance.process.Options;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The building block {@code relance.customer.update}: the record carries what the forms said (P2 to P5, C1, C5). */
@Component
class CustomerUpdates implements Block<CustomerUpdates.Input, Map<String, Object>> {

    private final SortedMap<String, RecordSection> sections;

    CustomerUpdates(List<RecordSection> sections) {
        this.sections = new TreeMap<>(sections.stream().collect(toMap(RecordSection::name, Function.identity())));
    }

    record Input(
            @Header String section,
            JsonNode record,
            @Nullable String completedBy,
            UUID customerId,
            @Nullable UUID contractId,
            @Nullable UUID serviceRequestId) {

        SectionEntry entry() {
            return new SectionEntry(
                    customerId, requireNonNullElse(completedBy, "system"), contractId, serviceRequestId, record);
        }
    }

    @Override
    public String type() {
        return "relance.customer.update";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Map<String, Options> options() {
        return Map.of("section", Options.of(sections.keySet()));
    }

    @Override
    public Mono<Map<String, Object>> handle(Input input, Job job) {
        return requireNonNull(sections.get(input.section())).store(input.entry());
    }
}
