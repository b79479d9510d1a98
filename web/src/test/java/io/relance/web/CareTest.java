package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer that was won is looked after: a visit each quarter, and the renewal of its contract. */
class CareTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration A_QUARTER = Duration.ofDays(93);

    private final DemoClock clock = World.clock();
    private final Forms forms = new Forms(clock);

    @Test
    void a_quarter_after_the_signature_a_visit_is_due() {
        var journey = won(365);
        assertThat(journey.open("li", "care-visit")).isEmpty();

        clock.advance(A_QUARTER);

        journey.completes("li", "care-visit", Map.of("satisfaction", 5, "feedback", "很满意"));
        assertThat(Told.to("li").kindsAbout(journey.name())).contains("care-due");
        clock.advance(A_QUARTER);
        journey.task("li", "care-visit");
    }

    @Test
    void the_owner_is_reminded_of_the_renewal_sixty_thirty_and_seven_days_before_the_end() {
        var journey = won(70);
        clock.advance(Duration.ofDays(8));
        assertRenewalsTold(journey, 0);

        clock.advance(Duration.ofDays(3));
        assertRenewalsTold(journey, 1);
        clock.advance(Duration.ofDays(30));
        assertRenewalsTold(journey, 2);
        clock.advance(Duration.ofDays(23));
        assertRenewalsTold(journey, 3);

        refusesToRenewUntilTheOldEnd(journey);
        journey.completes("li", "renew-contract", Map.of("outcome", "declined"));
        clock.advance(Duration.ofDays(10));
        assertRenewalsTold(journey, 3, false);
    }

    private static void refusesToRenewUntilTheOldEnd(Journey journey) {
        var task = journey.task("li", "renew-contract");
        var old = journey.about("li", task);
        var answer = Map.<String, Object>of(
                "outcome", "renewed", "endsOn", old.path("endsOn").asString(), "amount", 90_000);

        assertThat(old.path("contractNumber").asString()).isEqualTo("HT-1");
        assertThat(old.path("amount").asInt()).isEqualTo(280_000);
        assertThat(journey.answer("li", task, answer).expect(400).refusedFields())
                .containsExactly("endsOn");
    }

    private static void assertRenewalsTold(Journey journey, int times) {
        assertRenewalsTold(journey, times, times > 0);
    }

    private static void assertRenewalsTold(Journey journey, int times, boolean open) {
        var li = Told.to("li");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(renewals(li.kindsAbout(journey.name()))).isEqualTo(Collections.nCopies(times, "renewal-due"));
            assertThat(li.mailsAbout(journey.name()).stream()
                            .filter(mail -> mail.path("subject").asString().startsWith("续约")))
                    .hasSize(times);
            assertThat(journey.open("li", "renew-contract").isPresent()).isEqualTo(open);
        });
    }

    private static List<String> renewals(List<String> kinds) {
        return kinds.stream().filter("renewal-due"::equals).toList();
    }

    private Journey won(int daysOfContract) {
        var journey = Journey.of("li");
        var today = clock.today();
        journey.signs(forms, Forms.contract(today, today.plusDays(daysOfContract)));
        return journey;
    }
}
