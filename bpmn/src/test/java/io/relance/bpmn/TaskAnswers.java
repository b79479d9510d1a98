package io.relance.bpmn;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What the building blocks around a person's tasks answer. */
final class TaskAnswers {

    static final String DUE = "relance.due-date";
    static final String DECIDER = "relance.task.escalate";
    static final String DECIDE = "relance.task.decide";
    static final String BRIEFING = "relance.briefing";
    static final String MAIL = "relance.email-customer";
    static final String REPORT = "relance.needs-report";
    static final String WEEKLY = "relance.weekly-brief";

    static final Set<String> TYPES = Set.of(DUE, DECIDER, DECIDE, BRIEFING, MAIL, REPORT, WEEKLY);

    /** How long the engine leaves a job to its worker, if the worker does not say otherwise. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private TaskAnswers() {}

    static Map<String, Object> to(ActivatedJob job) {
        return switch (job.getType()) {
            case DUE ->
                Map.of(
                        "dueAt",
                        givenAt(job).plus(Duration.parse(text(job, "duration"))).toString());
            case DECIDER -> text(job, "taskKey").startsWith("director") ? Map.of() : Map.of("decider", "zhao");
            case MAIL -> Map.of("sent", true, "to", "chen@example.org");
            default -> Map.of();
        };
    }

    /** By the clock of the engine. */
    private static Instant givenAt(ActivatedJob job) {
        return Instant.ofEpochMilli(job.getDeadline()).minus(TIMEOUT);
    }

    private static String text(ActivatedJob job, String variable) {
        return job.getVariable(variable).toString();
    }
}
