package io.relance.bpmn;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(EngineExtension.class)
class ServiceRequestTest {

    private static final Map<String, Object> RESOLVED = Map.of("resolution", "已更换部件", "rootCause", "部件老化");

    private final Engine engine;

    ServiceRequestTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void an_inquiry_is_answered_by_the_owner_within_a_day_and_satisfaction_is_asked() {
        Walk request = opened("inquiry", "inquiry");
        Task answer = request.task("answer-request");
        assertThat(answer.assignee()).isEqualTo("li");
        assertThat(answer.priority()).isEqualTo(50);
        assertThat(answer.alert()).isEqualTo("service-request-opened");
        assertDueIn(answer, Duration.ofHours(24));

        request.completes("answer-request", Map.of("resolution", "可以开票")).endsAt("request-closed");

        assertThat(request.sections()).containsExactly("service");
        assertThat(request.stored("service")).asInstanceOf(MAP).containsEntry("resolution", "可以开票");
        assertSurveyed(request);
    }

    @Test
    void work_on_an_urgent_fault_starts_within_two_hours_and_then_it_is_resolved() {
        Walk request = opened("fault", "urgent-fault");
        Task start = request.task("start-work");
        assertThat(start.assignee()).isEqualTo("service");
        assertThat(start.priority()).isEqualTo(80);
        assertDueIn(start, Duration.ofHours(2));
        assertThat(request.lastJob(TaskAnswers.DUE).getVariable("calendar")).isEqualTo("wall-clock");

        Task resolve = request.completes("start-work", Map.of("note", "已联系现场")).task("resolve-request");
        assertThat(resolve.assignee()).isEqualTo("service");
        assertDueIn(resolve, Duration.ofHours(24));

        request.completes("resolve-request", RESOLVED).endsAt("request-closed");
        assertThat(request.sections()).containsExactly("service-started", "service");
        assertThat(request.stored("service")).isEqualTo(RESOLVED);
        assertSurveyed(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grave-complaint", "churn-risk"})
    void the_manager_settles_what_endangers_the_customer_within_a_day(String kind) {
        Walk request = opened(kind, kind);
        Task resolve = request.task("resolve-request");
        assertThat(resolve.assignee()).isEqualTo("zhao");
        assertDueIn(resolve, Duration.ofHours(24));

        request.completes("resolve-request", RESOLVED).endsAt("request-closed");
    }

    @ParameterizedTest
    @CsvSource({"inquiry, answer-request", "urgent-fault, start-work", "churn-risk, resolve-request"})
    void an_overdue_request_is_reported_to_the_manager_once_and_stays_open(String kind, String task) {
        Walk request = opened("overdue-" + kind, kind);
        Task open = request.task(task);

        request.passes(task + "-overdue").reaches("overdue-escalated");

        assertThat(request.alerts()).containsExactly("service-request-overdue to manager");
        assertThat(request.task(task).key()).isEqualTo(open.key());
    }

    @Test
    void a_request_that_is_closed_elsewhere_takes_its_task_back_and_asks_for_satisfaction() {
        Walk request = opened("closed-elsewhere", "churn-risk");
        Task open = request.task("resolve-request");

        engine.publish("service-request-closed", "closed-elsewhere", Map.of("serviceRequestId", "closed-elsewhere"));

        engine.awaitCanceled(open);
        request.endsAt("request-closed");
        assertThat(request.sections()).isEmpty();
        assertSurveyed(request);
    }

    private void assertDueIn(Task task, Duration duration) {
        assertThat(task.dueAt()).isCloseTo(engine.now().plus(duration), within(3, MINUTES));
    }

    private static void assertSurveyed(Walk request) {
        var survey = request.lastJob("relance.care.schedule");
        assertThat(survey.getCustomHeaders()).containsEntry("loop", "survey");
        assertThat(survey.getVariablesAsMap())
                .containsEntry("reason", "service")
                .containsEntry("dueAt", null)
                .containsKeys("customerId", "serviceRequestId");
    }

    private Walk opened(String id, String kind) {
        return engine.starts(
                "service-request",
                "service-request-opened",
                "serviceRequestId",
                Map.of(
                        "serviceRequestId", id,
                        "customerId", "customer-1",
                        "owner", "li",
                        "kind", kind,
                        "subject", "设备停机"));
    }
}
