package io.relance.web;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Works off tasks while servers are away: asks again until it is answered, and takes a conflict for the answer to what it has already done. */
record StubbornWalk(Journey journey) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    void completes(String username, String element, Map<String, Object> variables) {
        var task = await().alias(username + " has the task " + element)
                .atMost(PATIENCE)
                .pollInterval(PAUSE)
                .ignoreException(UncheckedIOException.class)
                .until(() -> journey.open(username, element), Optional::isPresent)
                .orElseThrow();
        await().alias(username + " completes " + element)
                .atMost(PATIENCE)
                .pollInterval(PAUSE)
                .ignoreException(UncheckedIOException.class)
                .until(() -> isDone(journey.answer(username, task, variables).status()));
    }

    private static boolean isDone(int status) {
        return status == 204 || status == 409;
    }
}
