package io.relance.task;

import io.relance.customer.Handovers;
import io.relance.customer.Handovers.Handover;
import io.relance.process.Engine;
import io.relance.refusal.NotFound;
import io.relance.task.HandedTasks.Following;
import io.relance.time.BusinessTime;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands the tasks of a handover on in the engine, at least once and, when that is noted, never again. Joins the caller's transaction. */
@Component
class TaskFollowing {

    private static final Duration AFTERMATH = Duration.ofMinutes(5);

    private final HandedTasks handed;
    private final Handovers handovers;
    private final Engine engine;
    private final BusinessTime time;

    TaskFollowing(HandedTasks handed, Handovers handovers, Engine engine, BusinessTime time) {
        this.handed = handed;
        this.handovers = handovers;
        this.engine = engine;
        this.time = time;
    }

    Mono<Void> follow(Handover handover) {
        return handed.waiting(handover)
                .concatMap(task -> handOn(task, handover))
                .then(finishIfDue(handover));
    }

    /** One that was closed meanwhile has nothing to follow with. */
    private Mono<Void> handOn(Following task, Handover handover) {
        var deed = task.told() ? Deed.handover() : Deed.giving(handover.by());
        return engine.assignTask(task.key(), handover.to(), deed.action())
                .onErrorComplete(NotFound.class)
                .then(handed.handed(handover, task));
    }

    private Mono<Void> finishIfDue(Handover handover) {
        return Mono.defer(() -> time.now().isAfter(handover.handedAt().plus(AFTERMATH))
                ? handovers.finish(handover)
                : handovers.lookAgain(handover));
    }
}
