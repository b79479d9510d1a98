package io.relance.process;

import io.camunda.client.CamundaClient;
import io.relance.refusal.Conflict;
import io.relance.refusal.NotFound;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Commands to the engine. Each completes when the engine has accepted it, which is durable; it fails with
 * {@link NotFound} when the thing is gone or closed, and with {@link Unavailable} when it is unknown whether it was taken.
 */
@Component
public class Engine {

    private final CamundaClient client;
    private final EngineSettings settings;
    private final Sinks.Empty<Void> modelsDeployed = Sinks.empty();

    Engine(CamundaClient client, EngineSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Completes once the models are there: a message that comes before its model starts nothing, now or later. */
    public Mono<Void> modelsDeployed() {
        return modelsDeployed.asMono();
    }

    /** Said once, by whoever deploys them. */
    public void modelsAreDeployed() {
        var onlyTheFirstCounts = modelsDeployed.tryEmitEmpty();
    }

    /** A repeat with the same id is ignored while the engine still holds the message. */
    public Mono<Void> publish(String id, String name, String correlationKey, Map<String, Object> variables) {
        return command(() -> client.newPublishMessageCommand()
                        .messageName(name)
                        .correlationKey(correlationKey)
                        .messageId(id)
                        .timeToLive(settings.messageTimeToLive())
                        .variables(variables)
                        .send())
                .onErrorComplete(EngineFailures::isAlreadyThere)
                .onErrorMap(error -> new Unavailable(error));
    }

    /** The action comes back with the record of what was done, here and below. */
    public Mono<Void> completeTask(long key, Map<String, Object> variables, String action) {
        return command(() -> client.newCompleteUserTaskCommand(key)
                        .action(action)
                        .variables(variables)
                        .send())
                .onErrorMap(EngineFailures::translate);
    }

    public Mono<Void> assignTask(long key, String assignee, String action) {
        return command(() -> client.newAssignUserTaskCommand(key)
                        .assignee(assignee)
                        .action(action)
                        .allowOverride(true)
                        .send())
                .onErrorMap(EngineFailures::translate);
    }

    /** As {@link #assignTask}, but {@link NotFound} also when somebody else has it. */
    public Mono<Void> claimTask(long key, String assignee) {
        return command(() -> client.newAssignUserTaskCommand(key)
                        .assignee(assignee)
                        .action("claim")
                        .allowOverride(false)
                        .send())
                .onErrorMap(EngineFailures::translate);
    }

    public Mono<Void> moveDueDate(long key, Instant dueAt) {
        return command(() -> client.newUpdateUserTaskCommand(key)
                        .dueDate(dueAt.atOffset(ZoneOffset.UTC))
                        .send())
                .onErrorMap(EngineFailures::translate);
    }

    /**
     * Ends one element of an instance; with the last that is active the instance ends too, as cancelled. {@link Conflict} when
     * that would end an instance that another one called: its call activity has to be ended then.
     */
    public Mono<Void> endElement(long processInstance, long elementInstance) {
        return command(() -> client.newModifyProcessInstanceCommand(processInstance)
                        .terminateElement(elementInstance)
                        .send())
                .onErrorMap(EngineFailures::translateEnd);
    }

    static Mono<Void> command(Supplier<? extends CompletionStage<?>> send) {
        return Mono.defer(() -> Mono.fromCompletionStage(send.get())).then();
    }

    static <T> Mono<T> answer(Supplier<? extends CompletionStage<T>> send) {
        return Mono.defer(() -> Mono.fromCompletionStage(send.get()));
    }

    /** The engine did not answer, or pushed back: the command may be sent again. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
