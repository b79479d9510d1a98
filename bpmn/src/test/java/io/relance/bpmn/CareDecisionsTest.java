package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One case for each row of the tables for care and contact. */
@ExtendWith(EngineExtension.class)
class CareDecisionsTest {

    private final Decisions decisions;

    CareDecisionsTest(Engine engine) {
        this.decisions = new Decisions(engine);
    }

    @ParameterizedTest
    @CsvSource({
        "100000, new-needs, A",
        "100000, stable, B",
        "250000, shrinking, B",
        "99999, promising, C",
        "99999, new-needs, C",
        "99999, shrinking, D",
        "0, stable, D",
        ", promising, C"
    })
    void amount_and_outlook_make_the_quadrant(Integer amount, String outlook, String quadrant) {
        Map<String, Object> given = new HashMap<>();
        given.put("yearlyAmount", amount);
        given.put("growthOutlook", outlook);

        assertThat(decisions.decide("quadrant", given)).isEqualTo('"' + quadrant + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "potential, D, 0, P7D, normal, true",
        "potential, D, 3, P14D, light, false",
        "intent, , 2, P3D, normal, false",
        "intent, , 3, P10D, light, false",
        "won, A, 0, P30D, normal, true",
        "won, B, 0, P90D, normal, false",
        "won, C, 0, P60D, normal, false",
        "won, D, 0, P180D, normal, false",
        "won, , , P30D, normal, false",
        "won, A, 4, P180D, light, false",
        "silent, A, 9, P90D, slow, false",
        "lost, , 0, P30D, normal, false",
        ", , , P30D, normal, false"
    })
    void status_quadrant_and_silence_make_the_rhythm(
            String status, String quadrant, Integer unanswered, String within, String mode, boolean deep) {
        Map<String, Object> given = new HashMap<>();
        given.put("status", status);
        given.put("quadrant", quadrant);
        given.put("unansweredInARow", unanswered);

        assertThat(decisions.decide("rhythm", given))
                .contains("\"contactWithin\":\"" + within + '"')
                .contains("\"mode\":\"" + mode + '"')
                .contains("\"deepCall\":" + deep);
    }

    @ParameterizedTest
    @CsvSource({
        "holiday, low, true, true, mail, greeting",
        "holiday, high, false, true, task,",
        "holiday, mid, false, true, none,",
        "birthday, high, true, true, gift,",
        "anniversary, high, false, true, gift,",
        "birthday, mid, true, true, mail, birthday",
        "anniversary, low, true, true, mail, anniversary",
        "birthday, , false, true, task,",
        "holiday, low, true, false, none,",
        "other-day, high, true, true, none,"
    })
    void the_day_the_tier_and_the_address_make_the_greeting(
            String kind, String tier, boolean hasEmail, boolean onTheDay, String means, String template) {
        Map<String, Object> given = new HashMap<>();
        given.put("occasionKind", kind);
        given.put("tier", tier);
        given.put("hasEmail", hasEmail);
        given.put("onTheDay", onTheDay);

        assertThat(decisions.decide("greeting", given))
                .contains("\"means\":\"" + means + '"')
                .contains("\"template\":" + (template == null ? "null" : '"' + template + '"'));
    }
}
