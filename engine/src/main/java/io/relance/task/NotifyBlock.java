package io.relance.task;

import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.task.TaskAlerts.Occasion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.notify}: tells the audience of a task, or else of a customer. Headers: {@code kind}, and
 * {@code audience}, see {@link Audiences}. A task that is closed by now is not spoken of any more.
 */
@Component
class NotifyBlock implements JobHandler {

    private final Tasks tasks;
    private final TaskAlerts alerts;
    private final Audiences audiences;
    private final Circumstances circumstances;
    private final Notifier notifier;

    NotifyBlock(Tasks tasks, TaskAlerts alerts, Audiences audiences, Circumstances circumstances, Notifier notifier) {
        this.tasks = tasks;
        this.alerts = alerts;
        this.audiences = audiences;
        this.circumstances = circumstances;
        this.notifier = notifier;
    }

    @Override
    public String type() {
        return "relance.notify";
    }

    @Override
    public List<String> variables() {
        return Stream.concat(Stream.of("taskKey", "customerId", "recipient"), Circumstances.VARIABLES.stream())
                .toList();
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        var input = Input.of(job);
        return (input.taskKey() == null ? tellOfCustomer(job, input) : tellOfTask(job, input, input.taskKey()))
                .thenReturn(Map.of());
    }

    private Mono<Void> tellOfTask(Job job, Input input, long key) {
        return tasks.byKey(key)
                .filter(Task::isOpen)
                .flatMap(task -> audiences
                        .of(input.audience(), task)
                        .collectList()
                        .zipWith(circumstances.of(job))
                        .flatMap(found -> alerts.tell(input.occasion(found.getT2()), task, found.getT1())));
    }

    private Mono<Void> tellOfCustomer(Job job, Input input) {
        return audiences
                .of(input.audience(), input.customerId())
                .collectList()
                .zipWith(circumstances.of(input.customerId(), job))
                .flatMap(found -> notifier.tell(input.fact(found.getT2()), found.getT1()));
    }

    private record Input(
            String factKey,
            String kind,
            Audiences.Audience audience,
            @Nullable Long taskKey,
            @Nullable UUID customerId) {

        static Input of(Job job) {
            var audience = new Audiences.Audience(
                    job.header("audience"), job.optionalText("recipient").orElse(""));
            return new Input(
                    "job:" + job.key(),
                    job.header("kind"),
                    audience,
                    job.optionalText("taskKey").map(Long::valueOf).orElse(null),
                    customer(job));
        }

        private static @Nullable UUID customer(Job job) {
            return Optional.ofNullable(job.variables().get("customerId"))
                    .map(given -> job.uuid("customerId"))
                    .orElse(null);
        }

        Occasion occasion(Map<String, Object> details) {
            return new Occasion(factKey, kind, details);
        }

        Fact fact(Map<String, Object> details) {
            var link = customerId == null ? "/" : "/customers/" + customerId;
            return new Fact(factKey, kind, link, customerId, null, details);
        }
    }
}
