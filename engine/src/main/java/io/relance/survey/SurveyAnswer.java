package io.relance.survey;

import io.relance.refusal.Checks;
import org.jspecify.annotations.Nullable;

/** What a customer answers, unchecked: how likely, from 0 to 10, it is to recommend us, and why. */
public record SurveyAnswer(@Nullable String score, @Nullable String comment) {

    private static final int LONGEST = 2000;

    /** @throws io.relance.refusal.InvalidInput naming what is wrong */
    void check() {
        new Checks()
                .required("score", score)
                .that(score == null || score.isBlank() || score.matches("\\d|10"), "score", "number")
                .text("comment", comment, LONGEST)
                .orRefuse();
    }
}
