package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What came of a visit is read by whoever may see the customer (F8). */
class VisitReportTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Forms forms = new Forms(World.clock());

    @Test
    void the_report_of_a_visit_stands_with_the_customer_and_is_nobody_elses_to_see() {
        var journey = Journey.of("li");
        var path = "/api/customers/" + journey.id() + "/visit-reports";
        journey.completes("li", "analyse-needs", Forms.needs());
        journey.completes("li", "plan-follow-up", forms.plan("li", World.clock().in(Duration.ofDays(3))));
        journey.completes("li", "follow-up", Forms.with(forms.conversation("intent"), "channel", "visit"));
        journey.completes("li", "visit-report", Map.of("report", "看了产线", "improvements", "缩短交期"));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(World.as("li").get(path).items()).hasSize(1));
        var report = World.as("li").get(path).items().getFirst();
        assertThat(report.path("report").asString()).isEqualTo("看了产线");
        assertThat(report.path("improvements").asString()).isEqualTo("缩短交期");
        assertThat(report.path("recordedBy").asString()).isEqualTo("li");
        World.as("wang").get(path).expect(404);
    }
}
