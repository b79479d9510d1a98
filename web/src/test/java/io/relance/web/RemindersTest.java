package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Time passes, and people are told in time: each of them once at each moment, in the inbox, live and by mail. */
class RemindersTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final DemoClock clock = World.clock();
    private final Forms forms = new Forms(clock);

    @Test
    void each_moment_before_and_after_the_due_date_is_told_once() throws Exception {
        try (var live = Live.of(World.as("wang"))) {
            var heard = live.alerts();
            var journey = upToTheFollowUp(Duration.ofDays(3));
            var task = journey.task("wang", "follow-up");
            var due = Instant.parse(task.path("dueAt").asString());
            var moments = List.of(
                    new Moment("task-due-in-a-day", Duration.ofDays(-1)),
                    new Moment("task-due-in-three-hours", Duration.ofHours(-3)),
                    new Moment("task-due-in-ten-minutes", Duration.ofMinutes(-10)),
                    new Moment("task-overdue", Duration.ZERO));

            var expected = new ArrayList<>(List.of("task-opened"));
            for (var moment : moments) {
                clock.advanceTo(due.plus(moment.fromDue()).minus(A_MINUTE));
                assertTold(heard, journey, task, expected);
                clock.advanceTo(due.plus(moment.fromDue()).plus(A_MOMENT));
                expected.add(moment.kind());
                assertTold(heard, journey, task, expected);
            }
        }
    }

    private static void assertTold(Heard heard, Journey journey, JsonNode task, List<String> kinds) {
        var person = Told.to("wang");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(person.kindsOf(task)).as("inbox").containsExactlyElementsOf(kinds);
            assertThat(heard.kindsOf(task)).as("live").containsExactlyElementsOf(kinds);
            assertThat(person.mailsOf(task)).as("mails").hasSize(kinds.size());
        });
    }

    private record Moment(String kind, Duration fromDue) {}

    @Test
    void a_task_that_stays_overdue_is_told_to_the_manager_once() {
        var journey = upToTheFollowUp(Duration.ofDays(1));
        var task = journey.task("wang", "follow-up");
        var manager = Told.to("manager");

        clock.advance(Duration.ofDays(1).plus(A_MOMENT));
        assertThat(manager.kindsOf(task)).isEmpty();
        clock.advance(Duration.ofDays(1).plus(A_MOMENT));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(manager.kindsOf(task)).containsExactly("task-escalated");
            assertThat(manager.mailsOf(task)).hasSize(1);
            assertThat(manager.kindsAbout(journey.name())).containsExactlyInAnyOrder("task-escalated", "task-opened");
        });
        clock.advance(Duration.ofDays(10));
        assertThat(manager.kindsOf(task)).containsExactly("task-escalated");
    }

    @Test
    void whoever_decides_about_an_overdue_task_sees_which_one_and_gives_it_time_that_is_ahead() {
        var journey = upToTheFollowUp(Duration.ofDays(1));
        var task = journey.task("wang", "follow-up");
        clock.advance(Duration.ofDays(2).plus(A_MINUTE));

        var decision = journey.task("manager", "decide-overdue");

        var about = journey.about("manager", decision);
        assertThat(about.path("overdueTask")).isEqualTo(task.path("name"));
        assertThat(about.path("overdueCustomer").asString()).isEqualTo(journey.name());
        assertThat(about.path("overdueAssignee").asString()).isNotBlank().isNotEqualTo("wang");
        assertThat(about.path("overdueTaskLink").asString())
                .isEqualTo("/tasks/" + task.path("key").asString());
        assertThat(OffsetDateTime.parse(about.path("overdueSince").asString()).toInstant())
                .isEqualTo(Instant.parse(task.path("dueAt").asString()));
        assertThat(journey.answer("manager", decision, until(clock.in(Duration.ofHours(-1))))
                        .expect(400)
                        .refusedFields())
                .containsExactly("dueAt");
        journey.completes("manager", "decide-overdue", until(clock.in(Duration.ofDays(1))));
    }

    private static Map<String, Object> until(Instant dueAt) {
        return Map.of("decision", "extend", "dueAt", dueAt.toString());
    }

    @Test
    void why_an_overdue_task_was_closed_is_read_where_the_task_is() {
        var journey = upToTheFollowUp(Duration.ofDays(1));
        var task = journey.task("wang", "follow-up");
        clock.advance(Duration.ofDays(1).plus(A_MOMENT));
        await().atMost(SOON).until(() -> Told.to("wang").kindsOf(task).contains("task-overdue"));
        clock.advance(Duration.ofDays(1).plus(A_MOMENT));

        journey.completes("manager", "decide-overdue", Map.of("decision", "close", "reason", "客户搬迁，暂不跟进"));

        await().atMost(SOON).untilAsserted(() -> {
            var closed = one("wang", task);
            assertThat(closed.path("status").asString()).isEqualTo("canceled");
            var decision = closed.path("decisions").path(0);
            assertThat(decision.path("decision").asString()).isEqualTo("close");
            assertThat(decision.path("reason").asString()).isEqualTo("客户搬迁，暂不跟进");
            assertThat(decision.path("by").asString()).isEqualTo("manager");
        });
    }

    private static JsonNode one(String username, JsonNode task) {
        return World.as(username)
                .get("/api/tasks/%s", task.path("key").asString())
                .expect(200)
                .body();
    }

    @Test
    void a_completed_task_is_silent() {
        var journey = upToTheFollowUp(Duration.ofDays(2));
        var task = journey.completes("wang", "follow-up", forms.lost());
        journey.awaitPipeline("finished");

        clock.advance(Duration.ofDays(5));

        assertThat(Told.to("wang").kindsOf(task)).containsExactly("task-opened");
        assertThat(Told.to("wang").mailsOf(task)).hasSize(1);
        assertThat(Told.to("manager").kindsAbout(journey.name())).isEmpty();
    }

    private Journey upToTheFollowUp(Duration due) {
        var journey = Journey.of("li");
        journey.completes("li", "analyse-needs", Forms.needs());
        journey.completes("li", "plan-follow-up", forms.plan("wang", clock.in(due)));
        journey.task("wang", "follow-up");
        return journey;
    }
}
