package io.relance.process;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that models may use as a service task, ready to be run. */
@Component
class BlockHandlers {

    private final List<BlockHandler<?, ?>> handlers;

    BlockHandlers(List<Block<?, ?>> blocks, BlockValues values) {
        this.handlers = blocks.stream()
                .<BlockHandler<?, ?>>map(block -> new BlockHandler<>(block, values))
                .toList();
    }

    Stream<BlockHandler<?, ?>> all() {
        return handlers.stream();
    }
}
