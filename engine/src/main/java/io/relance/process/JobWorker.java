package io.relance.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivateJobsResponse;
import io.camunda.client.api.response.ActivatedJob;
import io.relance.refusal.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Works off the jobs of one type: asks for as many as may be in flight, runs them, asks again. A passing failure is
 * retried by the engine with back-off; a business refusal goes to the model as an error; what
 * no retry can cure becomes an incident that names the element and the field.
 * A job that could not even be failed is handed out again when its time is over.
 */
class JobWorker {

    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);
    private static final Duration LONG_POLL = Duration.ofSeconds(20);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /** For a minute: an engine that comes back is told at once, instead of giving the job to somebody else when its time is over. */
    private static final Retry WHILE_AWAY = Retry.backoff(60, Duration.ofMillis(100))
            .maxBackoff(Duration.ofSeconds(1))
            .filter(EngineFailures::isAway)
            .onRetryExhaustedThrow((retry, last) -> last.failure());

    private final CamundaClient client;
    private final EngineSettings settings;
    private final HandledJobs handled;
    private final BlockHandler<?, ?> handler;

    JobWorker(CamundaClient client, EngineSettings settings, HandledJobs handled, BlockHandler<?, ?> handler) {
        this.client = client;
        this.settings = settings;
        this.handled = handled;
        this.handler = handler;
    }

    Flux<Long> work() {
        return Mono.defer(this::workOff)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100)).maxBackoff(Duration.ofSeconds(3)))
                .repeat();
    }

    private Mono<Long> workOff() {
        return activate()
                .flatMapIterable(ActivateJobsResponse::getJobs)
                .flatMap(this::run, settings.jobsInFlight(), settings.jobsInFlight())
                .count();
    }

    private Mono<ActivateJobsResponse> activate() {
        return Engine.answer(() -> client.newActivateJobsCommand()
                .jobType(handler.type())
                .maxJobsToActivate(settings.jobsInFlight())
                .timeout(settings.jobTimeout())
                .fetchVariables(handler.variables())
                .requestTimeout(LONG_POLL)
                .send());
    }

    private Mono<Long> run(ActivatedJob activated) {
        var job = new Job(
                activated.getKey(),
                activated.getElementId(),
                activated.getCustomHeaders(),
                activated.getVariablesAsMap());
        return effect(job)
                .flatMap(result -> complete(job, result))
                .onErrorResume(BpmnError.class, error -> throwError(activated, error))
                .onErrorResume(RuntimeException.class, failure -> fail(activated, failure))
                .thenReturn(job.key());
    }

    /** What hangs is given up when the job is somebody else's anyway, so that it holds up no other job. */
    private Mono<Map<String, Object>> effect(Job job) {
        var effect = Mono.defer(() -> handler.handle(job));
        return (handler.actsInTransaction() ? handled.once(job, effect) : effect.defaultIfEmpty(Map.of()))
                .timeout(settings.jobTimeout())
                .onErrorMap(TimeoutException.class, Engine.Unavailable::new);
    }

    /** A part that is away costs no retry: the job waits for it, however long. */
    private static int retriesAfter(RuntimeException failure, int left) {
        if (failure instanceof Refusal) {
            return 0;
        }
        return EngineFailures.isPassing(failure) ? left : left - 1;
    }

    private Mono<Void> complete(Job job, Map<String, Object> result) {
        return Engine.command(() ->
                        client.newCompleteCommand(job.key()).variables(result).send())
                .retryWhen(WHILE_AWAY)
                .onErrorComplete(EngineFailures::isGone);
    }

    private Mono<Void> throwError(ActivatedJob job, BpmnError error) {
        return Engine.command(() -> client.newThrowErrorCommand(job.getKey())
                        .errorCode(error.code())
                        .errorMessage(error.getMessage())
                        .send())
                .retryWhen(WHILE_AWAY)
                .onErrorComplete();
    }

    private Mono<Void> fail(ActivatedJob job, RuntimeException failure) {
        var message = IncidentMessage.of(handler.type(), job.getElementId(), failure);
        log.warn("{} ({})", message, failure.getClass().getSimpleName());
        var retries = retriesAfter(failure, job.getRetries());
        return Engine.command(() -> client.newFailCommand(job.getKey())
                        .retries(retries)
                        .retryBackoff(RETRY_AFTER)
                        .errorMessage(message)
                        .send())
                .retryWhen(WHILE_AWAY)
                .onErrorComplete();
    }
}
