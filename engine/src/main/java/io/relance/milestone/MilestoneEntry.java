package io.relance.milestone;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.relance.refusal.Checks;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody notes as reached, unchecked: everything may be missing or wrong. */
public record MilestoneEntry(
        @Nullable String title,
        @Nullable String reachedOn,
        @Nullable String remark) {

    private static final int LINE = 200;
    private static final int TEXT = 4000;

    /** @throws io.relance.refusal.InvalidInput naming every field that is wrong */
    void check(LocalDate today) {
        var checks = new Checks()
                .requiredText("title", title, LINE)
                .required("reachedOn", reachedOn)
                .text("remark", remark, TEXT);
        checkDay(checks, today);
        checks.orRefuse();
    }

    private void checkDay(Checks checks, LocalDate today) {
        if (reachedOn == null || reachedOn.isBlank()) {
            return;
        }
        try {
            checks.that(!IsoTime.day(reachedOn).isAfter(today), "reachedOn", "in-the-future");
        } catch (DateTimeException malformed) {
            checks.refuse("reachedOn", "date");
        }
    }

    String writtenTitle() {
        return requireNonNull(title).strip();
    }

    LocalDate day() {
        return IsoTime.day(requireNonNull(reachedOn));
    }

    /** Blank where there is none. */
    String writtenRemark() {
        return requireNonNullElse(remark, "").strip();
    }
}
