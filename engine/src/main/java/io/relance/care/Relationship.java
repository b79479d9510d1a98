package io.relance.care;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with a customer.
 *
 * @param yearlyAmount what the customer buys in a year
 * @param newNeeds whether it has named new needs in the last quarter
 * @param unansweredInARow how many contacts there were since the last that was answered
 * @param competitorQuestions how often it asked about competitors in the last quarter
 * @param daysSinceContact since it was registered, where there was no contact
 * @param lastContactAt by the clock of the business
 */
record Relationship(
        String customerName,
        String status,
        @Nullable String grade,
        String owner,
        BigDecimal yearlyAmount,
        boolean newNeeds,
        long contactsToday,
        long unansweredInARow,
        long competitorQuestions,
        boolean decisionMakerChanged,
        long daysSinceContact,
        @Nullable String lastContactAt,
        boolean hasEmail) {}
