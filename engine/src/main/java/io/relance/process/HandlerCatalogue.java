package io.relance.process;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.relance.process.BlockShape.Choices;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.threeten.extra.PeriodDuration;

/** Knows of each block what its input record says: what is neither nullable nor left out must be told. */
@Component
class HandlerCatalogue implements BlockCatalogue {

    /** Of blocks that answer with a map, as far as it is always the same. */
    private static final Map<String, Set<String>> RESULTS =
            Map.of("relance.customer.update", Set.of("contractId", "contractNumber", "endsAt", "owner"));

    private static final Set<Class<?>> DURATIONS = Set.of(Duration.class, Period.class, PeriodDuration.class);

    private final Map<String, BlockShape> blocks;

    HandlerCatalogue(BlockHandlers handlers) {
        this.blocks = handlers.all()
                .map(HandlerCatalogue::shape)
                .collect(toUnmodifiableMap(BlockShape::type, Function.identity()));
    }

    @Override
    public Optional<BlockShape> find(String type) {
        return Optional.ofNullable(blocks.get(type));
    }

    private static BlockShape shape(BlockHandler<?, ?> block) {
        return new BlockShape(
                block.type(),
                required(block, BlockField::isHeader),
                required(block, field -> !field.isHeader()),
                results(block),
                choices(block));
    }

    private static Choices choices(BlockHandler<?, ?> block) {
        return new Choices(
                options(block, BlockField::isHeader),
                options(block, BlockField::isVariable),
                block.fields().stream()
                        .filter(field -> DURATIONS.contains(field.component().getType()))
                        .map(BlockField::name)
                        .collect(toUnmodifiableSet()),
                block.block().needs());
    }

    private static Map<String, Options> options(BlockHandler<?, ?> block, Predicate<BlockField> kind) {
        return block.fields().stream()
                .filter(kind)
                .flatMap(field -> field.options().map(options -> Map.entry(field.name(), options)).stream())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> required(BlockHandler<?, ?> block, Predicate<BlockField> kind) {
        return block.fields().stream()
                .filter(field -> kind.test(field) && !field.isOptional())
                .map(BlockField::name)
                .collect(toUnmodifiableSet());
    }

    private static Optional<Set<String>> results(BlockHandler<?, ?> handler) {
        var output =
                ResolvableType.forClass(Block.class, handler.block().getClass()).resolveGeneric(1);
        if (output == Void.class) {
            return Optional.of(Set.of());
        }
        return output != null && output.isRecord()
                ? Optional.of(Stream.of(output.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(toUnmodifiableSet()))
                : Optional.ofNullable(RESULTS.get(handler.type()));
    }
}
