package io.relance.milestone;

import io.relance.database.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the system knows of the way with a customer, as it stands in what happened. Of what can come again, such as falling silent, it is
 * the last time; of everything else the first.
 *
 * @param cameBackOn when it bought again: on a later day than the first time, or with a second contract
 */
record Landmarks(
        LocalDate firstContactOn,
        boolean isLost,
        @Nullable Instant analysedAt,
        @Nullable Instant intentAt,
        @Nullable Instant wonAt,
        @Nullable String contractNumber,
        @Nullable LocalDate cameBackOn,
        @Nullable Instant silentAt,
        @Nullable Instant lostAt) {

    static Landmarks read(Columns row) {
        var signedAgain = row.optionalDate("signed_again_on");
        var boughtAgain = row.optionalDate("bought_again_on");
        var signedAt = row.optionalInstant("signed_at");
        return new Landmarks(
                row.date("first_contact_on"),
                row.required("is_lost", Boolean.class),
                row.optionalInstant("analysed_at"),
                row.optionalInstant("intent_at"),
                signedAt == null ? row.optionalInstant("won_at") : signedAt,
                row.optionalText("contract_number"),
                earlier(signedAgain, boughtAgain),
                row.optionalInstant("silent_at"),
                row.optionalInstant("lost_at"));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** In the order in which they are usually reached. */
    List<Milestone> milestones(LocalDate today, ZoneId zone) {
        var reached = new ArrayList<Milestone>();
        reached.add(Milestone.known("first-contact", firstContactOn));
        add(reached, "needs-analysed", day(analysedAt, zone));
        add(reached, "intent", day(intentAt, zone));
        var won = day(wonAt, zone);
        if (won != null) {
            reached.add(Milestone.won(won, contractNumber));
        }
        add(reached, "repurchase", cameBackOn);
        var lost = day(lostAt, zone);
        addAnniversary(reached, won, isLost && lost != null ? lost : today);
        add(reached, "silent", day(silentAt, zone));
        add(reached, "lost", lost);
        return reached;
    }

    /** The last one of a cooperation that has lasted until that day. */
    private static void addAnniversary(List<Milestone> reached, @Nullable LocalDate won, LocalDate until) {
        var years = won == null ? 0 : (int) ChronoUnit.YEARS.between(won, until);
        if (won != null && years > 0) {
            reached.add(Milestone.anniversary(won.plusYears(years), years));
        }
    }

    private static void add(List<Milestone> reached, String kind, @Nullable LocalDate day) {
        if (day != null) {
            reached.add(Milestone.known(kind, day));
        }
    }

    private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }
}
