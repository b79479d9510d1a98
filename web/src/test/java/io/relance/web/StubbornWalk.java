package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** Works off tasks while servers are away: asks again until it is answered, and takes a conflict for the answer to what it has already done. */
record StubbornWalk(Journey journey, Victim victim) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    void completes(String username, String element, Map<String, Object> variables) {
        try {
            var task = task(username, element);
            awaitMail(username, task);
            stubbornly(username + " completes " + element)
                    .untilAsserted(() -> assertThat(
                                    journey.answer(username, task, variables).status())
                            .isIn(204, 409));
        } catch (ConditionTimeoutException stalled) {
            throw new AssertionError(
                    stalled.getMessage() + "; the application's last words: " + new LastWords(victim.log()).lines(),
                    stalled);
        }
    }

    private JsonNode task(String username, String element) {
        var found = new AtomicReference<List<JsonNode>>(List.of());
        stubbornly(username + " has the task " + element).untilAsserted(() -> {
            found.set(journey.openTasks(username).expect(200).items());
            assertThat(found.get())
                    .extracting(task -> task.path("elementId").asString())
                    .contains(element);
        });
        return found.get().stream()
                .filter(task -> task.path("elementId").asString().equals(element))
                .findFirst()
                .orElseThrow();
    }

    /** A task that is done before its mail has left takes the mail back. */
    private void awaitMail(String username, JsonNode task) {
        var told = new Told(victim::as, username);
        stubbornly(username + " has the mail about " + task.path("name").asString())
                .untilAsserted(() -> assertThat(told.mailsOf(task)).isNotEmpty());
    }

    private static ConditionFactory stubbornly(String what) {
        return await().alias(what).atMost(PATIENCE).pollInterval(PAUSE).ignoreException(UncheckedIOException.class);
    }
}
