package io.relance.process;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows each job type that has a handler, and of some what they need. */
@Component
class HandlerCatalogue implements BlockCatalogue {

    private static final Map<String, BlockShape> KNOWN = Stream.of(
                    new BlockShape("relance.notify", Set.of("kind", "audience"), Set.of(), Optional.of(Set.of())),
                    new BlockShape("relance.assign", Set.of("policy"), Set.of(), Optional.empty()),
                    new BlockShape(
                            "relance.customer.update",
                            Set.of("section"),
                            Set.of("customerId", "record"),
                            Optional.of(Set.of("contractId", "endsAt", "owner"))),
                    new BlockShape(
                            "relance.care.schedule", Set.of(), Set.of("customerId"), Optional.of(Set.of("cycleId"))))
            .collect(toUnmodifiableMap(BlockShape::type, Function.identity()));

    private final Map<String, BlockShape> blocks;

    HandlerCatalogue(List<JobHandler> handlers) {
        this.blocks = handlers.stream()
                .map(JobHandler::type)
                .collect(toUnmodifiableMap(Function.identity(), HandlerCatalogue::shape));
    }

    @Override
    public Optional<BlockShape> find(String type) {
        return Optional.ofNullable(blocks.get(type));
    }

    private static BlockShape shape(String type) {
        return KNOWN.getOrDefault(type, new BlockShape(type, Set.of(), Set.of(), Optional.empty()));
    }
}
