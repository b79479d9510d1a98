package io.relance.bpmn;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** Plays the job handlers of the application, and remembers what it was asked to do. */
final class Jobs {

    private final List<ActivatedJob> done = new CopyOnWriteArrayList<>();
    private final CareAnswers care = new CareAnswers();

    static Jobs playedBy(CamundaClient client) {
        Jobs jobs = new Jobs();
        jobs.play(client, "relance.customer.update", Jobs::storedContract);
        jobs.play(client, "relance.assign", Jobs::assignee);
        jobs.play(client, "relance.notify", job -> Map.of());
        jobs.play(client, "relance.care.schedule", Jobs::scheduledCycle);
        Stream.concat(CareAnswers.TYPES.stream(), TaskAnswers.TYPES.stream())
                .distinct()
                .forEach(type -> jobs.play(client, type, jobs.care::to));
        return jobs;
    }

    private void play(CamundaClient client, String type, Function<ActivatedJob, Map<String, Object>> answer) {
        client.newWorker()
                .jobType(type)
                .handler((broker, job) -> {
                    done.add(job);
                    answer(broker, job, answer);
                })
                .pollInterval(Duration.ofMillis(100))
                .streamEnabled(true)
                .open();
    }

    private static void answer(JobClient broker, ActivatedJob job, Function<ActivatedJob, Map<String, Object>> answer) {
        try {
            broker.newCompleteCommand(job).variables(answer.apply(job)).send();
        } catch (Refusal refusal) {
            broker.newThrowErrorCommand(job).errorCode(refusal.code()).send();
        }
    }

    CareAnswers care() {
        return care;
    }

    private static Map<String, Object> storedContract(ActivatedJob job) {
        refuseEarlyRenewal(job);
        return "contract".equals(job.getCustomHeaders().get("section"))
                ? Map.of("contractId", "contract-1", "endsAt", "2027-11-30T00:00+08:00", "owner", "li")
                : Map.of();
    }

    /** A renewal must end after the contract that it renews. */
    private static void refuseEarlyRenewal(ActivatedJob job) {
        if ("renewal".equals(job.getCustomHeaders().get("section"))
                && job.getVariable("record") instanceof Map<?, ?> record
                && record.get("endsOn") instanceof String endsOn
                && endsOn.compareTo(job.getVariable("endsAt").toString()) <= 0) {
            throw new Refusal("invalid-renewal");
        }
    }

    private static Map<String, Object> scheduledCycle(ActivatedJob job) {
        return Map.of("nextCycleId", "cycle-of-" + job.getKey());
    }

    private static Map<String, Object> assignee(ActivatedJob job) {
        Map<String, String> headers = job.getCustomHeaders();
        String who = headers.getOrDefault("role", named(headers.get("policy")));
        return Map.of(headers.get("result"), who);
    }

    private static String named(String policy) {
        return switch (policy) {
            case "owner" -> "li";
            case "team" -> "zhao";
            default -> policy;
        };
    }

    /** What was asked of a type of job by one process instance, in order. */
    List<ActivatedJob> of(long instance, String type) {
        return done.stream()
                .filter(job ->
                        job.getProcessInstanceKey() == instance && job.getType().equals(type))
                .toList();
    }
}
