package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class CustomerCareTest {

    private final Engine engine;

    CustomerCareTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void a_quarter_later_the_owner_visits_and_the_next_visit_is_scheduled() {
        Walk care = engine.starts(
                "customer-care", "care-scheduled", "customerId", Map.of("customerId", "cared-for", "owner", "wang"));

        Task visit = care.passes("wait-a-quarter").task("care-visit");
        assertThat(visit.assignee()).isEqualTo("wang");
        assertThat(visit.alert()).isEqualTo("care-due");
        assertThat(visit.dueAt())
                .isBetween(engine.now().plus(Duration.ofDays(6)), engine.now().plus(Duration.ofDays(7)));

        care.completes("care-visit", Map.of("satisfaction", 4, "feedback", "很好"))
                .endsAt("care-done");
        assertThat(care.stored("care"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("satisfaction", 4)
                .containsEntry("improvement", null);
        assertThat(engine.jobs().of(care.instance(), "relance.care.schedule")).hasSize(1);
    }
}
