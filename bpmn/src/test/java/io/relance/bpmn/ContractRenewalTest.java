package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class ContractRenewalTest {

    private final Engine engine;

    ContractRenewalTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void the_task_opens_anew_sixty_thirty_and_seven_days_before_the_end_and_then_the_contract_lapses() {
        Instant end = inDays(90);
        Walk renewal = signed("untouched", end);
        assertThat(renewal.timer("wait-first-moment")).isEqualTo(end.minus(Duration.ofDays(60)));

        Task sixty = renewal.passes("wait-first-moment").task("renew-contract");
        assertThat(sixty)
                .extracting(Task::assignee, Task::dueAt, Task::priority, Task::alert)
                .containsExactly("li", end.plus(Duration.ofHours(9)), 80, "renewal-due");
        assertThat(renewal.timer("next-moment-reached")).isEqualTo(end.minus(Duration.ofDays(30)));
        renewal.passes("next-moment-reached");
        assertThat(renewal.timer("next-moment-reached")).isEqualTo(end.minus(Duration.ofDays(7)));
        renewal.passes("next-moment-reached");
        assertThat(renewal.timer("next-moment-reached")).isEqualTo(lapseAfter(end));
        renewal.passes("next-moment-reached").endsAt("contract-lapsed");

        assertThat(opened(renewal)).hasSize(3);
        assertThat(renewal.alerts()).containsExactly("contract-lapsed to owner");
    }

    @Test
    void the_customer_is_written_to_once_at_the_first_moment_and_in_working_hours() {
        Walk renewal = signed("written-to", inDays(90)).passes("wait-first-moment");

        renewal.reaches("wait-letter-time").reaches("customer-written").passes("next-moment-reached");

        renewal.task("renew-contract");
        assertThat(renewal.lastJob(TaskAnswers.DUE).getVariablesAsMap()).containsEntry("calendar", "working");
        assertThat(engine.jobs().of(renewal.instance(), TaskAnswers.MAIL))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getCustomHeaders()).containsEntry("template", "renewal"));
    }

    @Test
    void inside_sixty_days_the_task_opens_at_once() {
        Instant end = inDays(45);
        Walk renewal = signed("short", end);

        renewal.task("renew-contract");

        assertThat(renewal.timer("next-moment-reached")).isEqualTo(end.minus(Duration.ofDays(30)));
    }

    @Test
    void a_renewal_is_written_to_the_customers_record() {
        Walk renewal = signed("renewed", inDays(45));

        renewal.completes("renew-contract", renewedUntil("2099-12-31")).endsAt("contract-renewed");

        assertThat(renewal.stored("renewal"))
                .asInstanceOf(MAP)
                .containsEntry("outcome", "renewed")
                .containsEntry("endsOn", "2099-12-31")
                .containsEntry("remark", null);
    }

    @Test
    void a_renewal_that_does_not_go_beyond_the_old_end_is_asked_for_again() {
        Walk renewal = signed("too-short", inDays(45));
        Task first = renewal.task("renew-contract");

        renewal.completes("renew-contract", renewedUntil("2020-12-31"));

        Task second = renewal.task("renew-contract");
        assertThat(second.key()).isNotEqualTo(first.key());
        renewal.completes("renew-contract", renewedUntil("2099-12-31")).endsAt("contract-renewed");
    }

    @Test
    void later_waits_for_the_next_moment_and_asks_again() {
        Walk renewal = signed("later", inDays(45));
        Task first = renewal.task("renew-contract");

        Task second = renewal.completes("renew-contract", Map.of("outcome", "later"))
                .passes("wait-next-moment")
                .task("renew-contract");

        assertThat(second.key()).isNotEqualTo(first.key());
        renewal.completes("renew-contract", Map.of("outcome", "declined", "remark", "预算取消"))
                .endsAt("contract-declined");
        assertThat(renewal.sections()).containsExactly("renewal");
    }

    @Test
    void later_in_the_last_week_lets_the_contract_lapse_at_its_end() {
        Instant end = inDays(5);
        Walk renewal = signed("too-late", end).completes("renew-contract", Map.of("outcome", "later"));

        assertThat(renewal.timer("wait-next-moment")).isEqualTo(lapseAfter(end));
        renewal.passes("wait-next-moment").endsAt("contract-lapsed");
    }

    @Test
    void a_contract_that_has_already_ended_lapses_at_once() {
        signed("long-gone", inDays(-3)).endsAt("contract-lapsed");
    }

    @Test
    void a_moment_that_fires_late_opens_one_task_and_the_moments_that_passed_meanwhile_are_skipped() {
        Instant end = inDays(90);
        Walk renewal = signed("engine-was-away", end);
        renewal.timer("wait-first-moment");

        engine.advanceTo(end.minus(Duration.ofDays(10)));

        renewal.task("renew-contract");
        assertThat(renewal.timer("next-moment-reached")).isEqualTo(end.minus(Duration.ofDays(7)));
        assertThat(opened(renewal)).hasSize(1);
    }

    private static Map<String, Object> renewedUntil(String endsOn) {
        return Map.of("outcome", "renewed", "endsOn", endsOn, "amount", 9000);
    }

    private Walk signed(String contractId, Instant end) {
        return new ContractLife(engine).signed(contractId, end);
    }

    /** A contract runs to the end of its last day. */
    private static Instant lapseAfter(Instant end) {
        return end.plus(Duration.ofDays(1));
    }

    private Instant inDays(int days) {
        return engine.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
    }

    private List<Long> opened(Walk renewal) {
        return engine.feed().query(row -> row.getLong(1), """
                        select record_key from record_feed
                        where value_type = 'USER_TASK' and intent = 'CREATED' and (value->>'processInstanceKey')::bigint = ?
                        """, renewal.instance());
    }
}
