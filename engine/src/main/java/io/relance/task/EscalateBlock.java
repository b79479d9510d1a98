package io.relance.task;

import io.relance.identity.User;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.task.escalate}: says who decides about an overdue task (F2). {@code decider} is null when
 * nobody is above or the task is closed by now.
 */
@Component
class EscalateBlock implements JobHandler {

    private final Tasks tasks;
    private final TaskPeople people;

    EscalateBlock(Tasks tasks, TaskPeople people) {
        this.tasks = tasks;
        this.people = people;
    }

    @Override
    public String type() {
        return "relance.task.escalate";
    }

    @Override
    public List<String> variables() {
        return List.of("taskKey");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return tasks.byKey(Long.parseLong(job.text("taskKey")))
                .filter(Task::isOpen)
                .flatMap(people::decider)
                .map(User::username)
                .map(EscalateBlock::decider)
                .switchIfEmpty(Mono.fromSupplier(EscalateBlock::nobody));
    }

    private static Map<String, Object> decider(String username) {
        return Map.of("decider", username);
    }

    private static Map<String, Object> nobody() {
        return Collections.singletonMap("decider", null);
    }
}
