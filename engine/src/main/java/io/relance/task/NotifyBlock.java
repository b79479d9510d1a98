package io.relance.task;

import static java.util.Objects.requireNonNullElse;

import io.relance.identity.User;
import io.relance.notification.Fact;
import io.relance.notification.Kinds;
import io.relance.notification.Notice;
import io.relance.notification.Notifier;
import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import io.relance.process.Options;
import io.relance.task.TaskAlerts.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.notify}: tells the audience of a task, or else of a customer. Headers: {@code kind}, and
 * {@code audience}, see {@link Audiences}. A task that is closed by now is not spoken of any more.
 */
@Component
class NotifyBlock implements Block<NotifyBlock.Input, Void> {

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
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Map<String, Options> options() {
        return Map.of("kind", Options.suggested(Kinds.codes()), "audience", Audiences.OPTIONS);
    }

    @Override
    public Mono<Void> handle(Input input, Job job) {
        return input.taskKey() == null ? tellOfCustomer(job, input) : tellOfTask(job, input, input.taskKey());
    }

    /** A large role is told in portions; the fact of a job is told once however often the job runs. */
    @Override
    public boolean actsInTransaction() {
        return false;
    }

    private Mono<Void> tellOfTask(Job job, Input input, long key) {
        return tasks.byKey(key)
                .filter(Task::isOpen)
                .flatMap(task -> audiences
                        .of(input.hearers(), task)
                        .collectList()
                        .zipWith(circumstances.of(input))
                        .flatMap(found -> tellOfTask(job, input, task, found.getT2(), found.getT1())));
    }

    private Mono<Void> tellOfTask(Job job, Input input, Task task, Map<String, Object> details, List<User> people) {
        return alerts.fact(new Occasion(factKey(job), input.kind(), details), task)
                .flatMap(fact -> notifier.tellMany(Notice.of(fact, people)));
    }

    private Mono<Void> tellOfCustomer(Job job, Input input) {
        return audiences
                .of(input.hearers(), input.customerId())
                .collectList()
                .zipWith(circumstances.ofCustomer(input))
                .flatMap(found -> notifier.tellMany(Notice.of(fact(job, input, found.getT2()), found.getT1())));
    }

    private static Fact fact(Job job, Input input, Map<String, Object> details) {
        var link = input.customerId() == null ? "/" : "/customers/" + input.customerId();
        return new Fact(factKey(job), input.kind(), link, input.customerId(), null, details);
    }

    private static String factKey(Job job) {
        return "job:" + job.key();
    }

    /** Beyond whom it concerns and of what: what {@link Circumstances} reads, each for the kinds that speak of it. */
    record Input(
            @Header String kind,
            @Header String audience,
            @Nullable Long taskKey,
            @Nullable UUID customerId,
            @Nullable String recipient,
            @Nullable String contractNumber,
            @Nullable Instant endsAt,
            @Nullable UUID serviceRequestId,
            @Nullable String subject,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String urgedBy,
            @Nullable LocalDate decisionPointOn,
            @Nullable String decisionPointKind,
            @Nullable String growth,
            @Nullable String occasion,
            @Nullable String occasionName,
            @Nullable String score,
            @Nullable String comment,
            @Nullable String title,
            @Nullable String message) {

        Audiences.Audience hearers() {
            return new Audiences.Audience(audience, requireNonNullElse(recipient, ""));
        }
    }
}
