package io.relance.task;

import io.relance.identity.User;
import io.relance.process.Block;
import io.relance.process.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.task.escalate}: says who decides about an overdue task (F2). {@code decider} is null when
 * nobody is above or the task is closed by now.
 */
@Component
class EscalateBlock implements Block<EscalateBlock.Input, EscalateBlock.Output> {

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
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        return tasks.byKey(input.taskKey())
                .filter(Task::isOpen)
                .flatMap(people::decider)
                .map(User::username)
                .map(Output::new)
                .defaultIfEmpty(new Output(null));
    }

    record Input(long taskKey) {}

    record Output(@Nullable String decider) {}
}
