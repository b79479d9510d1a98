package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class CustomerCareTest {

    private static final Map<String, Object> VISIT = Map.of("satisfaction", 4, "feedback", "很好");
    private static final Duration DAYS_6 = Duration.ofDays(6);
    private static final Duration DAYS_7 = Duration.ofDays(7);

    private final Engine engine;

    CustomerCareTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void a_quarter_later_the_owner_visits_and_the_next_visit_is_scheduled() {
        Walk care = scheduled("cared-for");

        Task visit = care.passes("wait-a-quarter").task("care-visit");
        assertThat(visit.assignee()).isEqualTo("wang");
        assertThat(visit.alert()).isEqualTo("care-due");
        assertThat(visit.dueAt())
                .isBetween(engine.now().plus(DAYS_6), engine.now().plus(DAYS_7));

        care.completes("care-visit", VISIT).endsAt("care-done");
        assertThat(care.stored("care"))
                .asInstanceOf(MAP)
                .containsEntry("satisfaction", 4)
                .containsEntry("improvement", null);
        assertThat(engine.jobs().of(care.instance(), "relance.care.schedule")).hasSize(1);
    }

    @Test
    void the_next_quarter_begins_when_this_one_is_over_and_not_before() {
        Walk first = scheduled("cared-for-again").passes("wait-a-quarter");
        first.task("care-visit");

        engine.publish("care-scheduled", "cared-for-again", message("cared-for-again"));
        first.completes("care-visit", VISIT).endsAt("care-done");

        Walk second = engine.started("customer-care", "customerId", "cared-for-again", first.instance());
        assertThat(second.timer("wait-a-quarter")).isAfter(engine.now());
        assertThat(second.startedAt()).isGreaterThan(first.endedAt());
    }

    private Walk scheduled(String customerId) {
        return engine.starts("customer-care", "care-scheduled", "customerId", message(customerId));
    }

    private static Map<String, Object> message(String customerId) {
        return Map.of("customerId", customerId, "owner", "wang", "cycleId", customerId);
    }
}
