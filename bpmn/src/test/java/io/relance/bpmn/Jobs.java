package io.relance.bpmn;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Plays the job handlers of the application, and remembers what it was asked to do. */
final class Jobs {

    private final List<ActivatedJob> done = new CopyOnWriteArrayList<>();

    static Jobs playedBy(CamundaClient client) {
        Jobs jobs = new Jobs();
        jobs.play(client, "relance.customer.update", Jobs::storedContract);
        jobs.play(client, "relance.assign", Jobs::assignee);
        jobs.play(client, "relance.notify", job -> Map.of());
        jobs.play(client, "relance.care.schedule", Jobs::scheduledCycle);
        TaskAnswers.TYPES.forEach(type -> jobs.play(client, type, TaskAnswers::to));
        return jobs;
    }

    private void play(CamundaClient client, String type, Function<ActivatedJob, Map<String, Object>> answer) {
        client.newWorker()
                .jobType(type)
                .handler((broker, job) -> {
                    done.add(job);
                    broker.newCompleteCommand(job).variables(answer.apply(job)).send();
                })
                .pollInterval(Duration.ofMillis(100))
                .streamEnabled(true)
                .open();
    }

    private static Map<String, Object> storedContract(ActivatedJob job) {
        return "contract".equals(job.getCustomHeaders().get("section"))
                ? Map.of("contractId", "contract-1", "endsAt", "2027-11-30T00:00+08:00", "owner", "li")
                : Map.of();
    }

    private static Map<String, Object> scheduledCycle(ActivatedJob job) {
        return Map.of("cycleId", "cycle-of-" + job.getKey());
    }

    private static Map<String, Object> assignee(ActivatedJob job) {
        Map<String, String> headers = job.getCustomHeaders();
        String who = headers.getOrDefault("role", headers.get("policy").replace("owner", "li"));
        return Map.of(headers.get("result"), who);
    }

    /** What was asked of a type of job by one process instance, in order. */
    List<ActivatedJob> of(long instance, String type) {
        return done.stream()
                .filter(job ->
                        job.getProcessInstanceKey() == instance && job.getType().equals(type))
                .toList();
    }
}
