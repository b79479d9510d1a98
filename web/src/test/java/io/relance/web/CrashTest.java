package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The journey once more, while the application and its servers are killed between the steps. */
class CrashTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void nothing_is_lost_and_nothing_is_told_twice() throws Exception {
        try (var victim = Victim.started(folder.resolve("data"))) {
            var journey = registeredAndKilled(victim);
            var forms = new Forms(new DemoClock(victim.as("admin")));
            var walk = new StubbornWalk(journey, victim);

            walk.completes("li", "analyse-needs", Forms.needs());
            victim.killed();
            victim.startedAgain();
            var plan = forms.plan("wang", forms.clock().in(Duration.ofDays(3)));
            victim.loses("zeebe");
            walk.completes("li", "plan-follow-up", plan);
            victim.loses("redis");
            walk.completes("wang", "follow-up", forms.conversation("intent"));
            victim.loses("postgresql");
            walk.completes("li", "evaluate-conversion", Forms.evaluation("high", "high"));
            var today = forms.clock().today();
            walk.completes("director", "sign-contract", Forms.contract(today, today.plusYears(1)));

            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> journey.customer().path("status").asString().equals("won"));
            assertToldOnce(victim, journey, "li", 3);
            assertToldOnce(victim, journey, "wang", 1);
            assertToldOnce(victim, journey, "director", 1);
        }
    }

    /** The answer is 201, and a moment later the application is gone. A client that never saw the answer asks again. */
    private static Journey registeredAndKilled(Victim victim) throws Exception {
        var entry = Customers.one();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        List.of("wang", "director", "admin").forEach(victim::as);
        var first =
                victim.as("li").post("/api/customers", entry, key).expect(201).body();
        victim.killed();
        victim.startedAgain();
        var again =
                victim.as("li").post("/api/customers", entry, key).expect(201).body();
        assertThat(again.path("id")).isEqualTo(first.path("id"));
        return new Journey(
                victim::as,
                "li",
                first.path("id").asString(),
                first.path("name").asString());
    }

    private static void assertToldOnce(Victim victim, Journey journey, String username, int tasks) {
        var told = new Told(victim::as, username);
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            assertThat(told.alertsAbout(journey.name())
                            .map(alert -> alert.path("link").asString())
                            .filter(link -> link.startsWith("/tasks/")))
                    .as("inbox of " + username)
                    .hasSize(tasks)
                    .doesNotHaveDuplicates();
            assertThat(told.mailsAbout(journey.name()))
                    .filteredOn(mail -> mail.path("text").asString().contains("/tasks/"))
                    .extracting(mail -> mail.path("subject").asString())
                    .as("mails to " + username)
                    .hasSize(tasks)
                    .doesNotHaveDuplicates();
        });
    }
}
