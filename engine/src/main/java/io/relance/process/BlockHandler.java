package io.relance.process;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A block as the worker runs it: what the job says becomes the block's input, and what the block gives back becomes variables. */
final class BlockHandler<I extends Record, O> {

    private final Block<I, O> block;
    private final BlockValues values;
    private final List<BlockField> fields;

    BlockHandler(Block<I, O> block, BlockValues values) {
        this.block = block;
        this.values = values;
        this.fields = BlockField.of(block);
    }

    String type() {
        return block.type();
    }

    /** The variables that it reads; no others are fetched. */
    List<String> variables() {
        return fields.stream()
                .filter(BlockField::isVariable)
                .map(BlockField::name)
                .toList();
    }

    Block<I, O> block() {
        return block;
    }

    List<BlockField> fields() {
        return fields;
    }

    boolean actsInTransaction() {
        return block.actsInTransaction();
    }

    Mono<Map<String, Object>> handle(Job job) {
        return Mono.fromSupplier(() -> read(job))
                .flatMap(input -> block.handle(input, job))
                .map(values::variables);
    }

    I read(Job job) {
        @Nullable Object[] arguments = new @Nullable Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = values.read(fields.get(i), job);
        }
        return make(arguments);
    }

    private I make(@Nullable Object[] arguments) {
        try {
            return constructor().newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(refused);
        } catch (ReflectiveOperationException noRecord) {
            throw new IllegalStateException(noRecord);
        }
    }

    private Constructor<I> constructor() throws NoSuchMethodException {
        var types = fields.stream().map(field -> field.component().getType()).toArray(Class<?>[]::new);
        var constructor = block.input().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }
}
