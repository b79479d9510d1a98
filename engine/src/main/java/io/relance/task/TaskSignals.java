package io.relance.task;

import io.relance.live.LiveSignals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says that somebody's task list has changed, so that open browsers fetch it anew. */
@Component
public class TaskSignals {

    private final LiveSignals signals;

    TaskSignals(LiveSignals signals) {
        this.signals = signals;
    }

    /** A tick for each change; ticks that nobody is ready for melt into one. */
    public Flux<String> of(String username) {
        return signals.listen(topic(username));
    }

    Mono<Void> changed(Task task) {
        return changedFor(task.assignee());
    }

    Mono<Void> changedFor(@Nullable String username) {
        return username == null ? Mono.empty() : signals.afterCommit(topic(username));
    }

    private static String topic(String username) {
        return "tasks:" + username;
    }
}
