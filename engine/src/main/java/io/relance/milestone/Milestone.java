package io.relance.milestone;

import io.relance.database.Columns;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was reached with a customer (D6).
 *
 * @param id of one that somebody noted; null for what the system knows by itself
 * @param kind {@code noted}, or what the system knows: first-contact, needs-analysed, intent, won, repurchase, anniversary, silent, lost
 * @param title what somebody called it; of won the number of the contract
 * @param years how many of the cooperation are over, of an anniversary
 * @param notedBy the username
 */
public record Milestone(
        @Nullable UUID id,
        String kind,
        LocalDate reachedOn,
        @Nullable String title,
        @Nullable String remark,
        @Nullable Integer years,
        @Nullable String notedBy) {

    static final String NOTED = "noted";

    static Milestone known(String kind, LocalDate reachedOn) {
        return new Milestone(null, kind, reachedOn, null, null, null, null);
    }

    static Milestone won(LocalDate reachedOn, @Nullable String contractNumber) {
        return new Milestone(null, "won", reachedOn, contractNumber, null, null, null);
    }

    static Milestone anniversary(LocalDate reachedOn, int years) {
        return new Milestone(null, "anniversary", reachedOn, null, null, years, null);
    }

    static Milestone noted(Columns row) {
        return new Milestone(
                row.uuid("id"),
                NOTED,
                row.date("reached_on"),
                row.text("title"),
                row.optionalText("remark"),
                null,
                row.text("noted_by"));
    }
}
