package io.relance.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A customer and what the forms have said of it so far.
 *
 * @param kind company or person (D1); occupation and habits are a person's
 * @param strategy how it is to be won, for the eyes of those who look after it (D11)
 * @param status potential, intent, won, lost or silent (D6)
 * @param grade A, B or C once the conversion was evaluated (P5)
 * @param valueTier high, mid or low, by what it is expected to buy in a year (D7)
 * @param needs what the analysis said (P2): needType, urgency, budgetMin, budgetMax, decisionChain, painPoints
 * @param plan how it is followed up (P3): firstFollowUpAt, channel, goal, dueAt, expectedOutcome, assignee
 * @param evaluation expectedAmount, probability, competition, potential, urgency (P5)
 * @param version grows with each change; a change that names an older one is refused
 */
public record Customer(
        UUID id,
        String number,
        String name,
        String kind,
        String industry,
        String size,
        String source,
        LocalDate firstContactOn,
        @Nullable String website,
        @Nullable String initialNeed,
        @Nullable String remarks,
        @Nullable LocalDate foundedOn,
        @Nullable String occupation,
        @Nullable String habits,
        @Nullable String strategy,
        String status,
        @Nullable String grade,
        @Nullable String valueTier,
        @Nullable String quadrant,
        UUID ownerId,
        String ownerUsername,
        String ownerName,
        List<String> tags,
        @Nullable JsonNode needs,
        @Nullable JsonNode plan,
        @Nullable JsonNode evaluation,
        long version,
        Instant createdAt,
        Instant updatedAt,
        List<Contact> contacts) {

    Customer with(@Nullable String otherStrategy, @Nullable JsonNode otherNeeds, List<Contact> otherContacts) {
        return new Customer(
                id,
                number,
                name,
                kind,
                industry,
                size,
                source,
                firstContactOn,
                website,
                initialNeed,
                remarks,
                foundedOn,
                occupation,
                habits,
                otherStrategy,
                status,
                grade,
                valueTier,
                quadrant,
                ownerId,
                ownerUsername,
                ownerName,
                tags,
                otherNeeds,
                plan,
                evaluation,
                version,
                createdAt,
                updatedAt,
                otherContacts);
    }
}
