package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class CustomerFollowUpTest {

    private final Engine engine;

    CustomerFollowUpTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void a_visit_is_announced_to_the_customer_then_prepared_and_its_record_is_asked_for() {
        Instant appointment = inDays(6);
        Walk visit = planned("visited", "visit", appointment);

        assertThat(visit.timer("invitation-due")).isEqualTo(appointment.minus(Duration.ofDays(3)));
        visit.passes("invitation-due").reaches("invited");
        assertThat(visit.lastJob(TaskAnswers.MAIL).getCustomHeaders()).containsEntry("template", "visit-invitation");
        assertThat(visit.lastJob(TaskAnswers.MAIL).getVariable("appointmentAt")).isEqualTo(appointment.toString());

        assertThat(visit.timer("briefing-due")).isEqualTo(appointment.minus(Duration.ofDays(1)));
        visit.passes("briefing-due").reaches("briefed");
        assertThat(visit.lastJob(TaskAnswers.BRIEFING).getVariablesAsMap())
                .containsEntry("assignee", "wang")
                .containsEntry("dueAt", appointment.toString());

        visit.passes("record-missing-due").reaches("record-asked");
        assertThat(visit.alerts()).containsExactly("record-missing to recipient");
        assertThat(visit.lastJob("relance.notify").getVariable("recipient")).isEqualTo("wang");
    }

    @Test
    void other_channels_need_no_invitation() {
        Walk call = planned("called", "phone", inDays(6));

        call.passes("invitation-due").reaches("no-invitation");

        assertThat(engine.jobs().of(call.instance(), TaskAnswers.MAIL)).isEmpty();
    }

    @Test
    void a_follow_up_at_short_notice_is_prepared_at_once() {
        Walk call = planned("soon", "phone", engine.now().plus(Duration.ofHours(3)));

        call.reaches("briefed");

        call.task("follow-up");
    }

    @Test
    void after_a_visit_a_report_is_due_within_two_days() {
        Walk visit = planned("reported", "visit", inDays(1)).completes("follow-up", recorded("visit", "wang"));
        Task report = visit.task("visit-report");
        assertThat(report.assignee()).isEqualTo("wang");
        assertThat(report.dueAt()).isEqualTo(Instant.parse("2026-12-03T01:00:00Z"));

        visit.completes("visit-report", Map.of("report", "看了产线", "improvements", "缩短交期"))
                .endsAt("follow-up-done");

        assertThat(visit.sections()).containsExactly("interaction", "visit-report");
        assertThat(visit.stored("visit-report")).asInstanceOf(MAP).containsEntry("report", "看了产线");
    }

    @Test
    void what_the_owner_was_to_do_goes_to_the_new_owner() {
        Walk own = planned("handed-over", "phone", "li", inDays(6));
        own.task("follow-up");

        reassigned("handed-over");
        own.reaches("reassigned").passes("record-missing-due").reaches("record-asked");

        assertThat(own.lastJob("relance.notify").getVariablesAsMap())
                .containsEntry("recipient", "sun")
                .containsEntry("owner", "sun");
    }

    @Test
    void what_somebody_else_was_to_do_stays_with_them() {
        Walk others = planned("shared", "phone", "wang", inDays(6));
        others.task("follow-up");

        reassigned("shared");
        others.reaches("reassigned").passes("record-missing-due").reaches("record-asked");

        assertThat(others.lastJob("relance.notify").getVariablesAsMap())
                .containsEntry("recipient", "wang")
                .containsEntry("owner", "sun");
    }

    private void reassigned(String customerId) {
        engine.publish("customer-reassigned", customerId, Map.of("customerId", customerId, "owner", "sun"));
    }

    private Walk planned(String customerId, String channel, Instant appointment) {
        return planned(customerId, channel, "wang", appointment);
    }

    private Walk planned(String customerId, String channel, String assignee, Instant appointment) {
        long instance = engine.client()
                .newCreateInstanceCommand()
                .bpmnProcessId(Walk.FOLLOW_UP)
                .latestVersion()
                .variables(Map.of(
                        "customerId",
                        customerId,
                        "owner",
                        "li",
                        "assignee",
                        assignee,
                        "channel",
                        channel,
                        "appointmentAt",
                        appointment.toString(),
                        "dueAt",
                        appointment.toString()))
                .send()
                .join()
                .getProcessInstanceKey();
        return new Walk(engine, instance);
    }

    private static Map<String, Object> recorded(String channel, String by) {
        Map<String, Object> answer = new HashMap<>(Forms.followUp("intent"));
        answer.put("channel", channel);
        answer.put("completedBy", by);
        return answer;
    }

    private Instant inDays(int days) {
        return engine.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
    }
}
