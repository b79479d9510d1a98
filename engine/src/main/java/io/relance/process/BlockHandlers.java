package io.relance.process;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that models may use as a service task, ready to be run. */
@Component
class BlockHandlers {

    private final List<JobHandler> handlers;

    BlockHandlers(List<Block<?, ?>> blocks, List<JobHandler> handlers, BlockValues values) {
        this.handlers = Stream.concat(handlers.stream(), blocks.stream().map(block -> handler(block, values)))
                .toList();
    }

    Stream<JobHandler> all() {
        return handlers.stream();
    }

    private static JobHandler handler(Block<?, ?> block, BlockValues values) {
        return new BlockHandler<>(block, values);
    }
}
