package io.relance.customer;

import io.relance.secret.Place;
import io.relance.secret.SecretUnreadable;
import io.relance.secret.Secrets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals what is sensitive of customers (D11): how their people are reached, how they are to be won, and what they can spend. Without a
 * key it stands there as it is, and is sealed once there is one. What cannot be opened any more is shown as stars; nothing else suffers.
 */
@Component
class RecordSeals {

    /** The columns of a contact. */
    static final Set<String> CONTACT = Set.of("phone", "email", "wechat");
    /** In what the analysis said of the needs. */
    static final Set<String> BUDGET = Set.of("budgetMin", "budgetMax");

    static final String STRATEGY = "strategy";
    static final String LOST = "***";

    private static final Logger log = LoggerFactory.getLogger(RecordSeals.class);
    private static final Set<String> LOGGED =
            Set.of("contact.phone", "contact.email", "contact.wechat", STRATEGY, "needs.budgetMin", "needs.budgetMax");

    private final Secrets secrets;

    RecordSeals(Secrets secrets) {
        this.secrets = secrets;
    }

    boolean canSeal() {
        return secrets.canSeal();
    }

    /** Whether the change log seals what this field was and is. */
    static boolean isSensitive(String field) {
        return LOGGED.contains(field);
    }

    static Place contact(UUID contact, String column) {
        return new Place("contact", column, contact.toString());
    }

    static Place customer(UUID customer, String field) {
        return new Place("customer", field, customer.toString());
    }

    static Place change(UUID customer, String field) {
        return new Place("customer_change", field, customer.toString());
    }

    String seal(String plain, Place place) {
        return secrets.canSeal() ? secrets.seal(plain, place) : plain;
    }

    @Nullable
    String open(@Nullable String stored, Place place) {
        try {
            return stored == null ? null : secrets.open(stored, place);
        } catch (SecretUnreadable lost) {
            log.error("{}", lost.getMessage());
            return LOST;
        }
    }

    /** The text of a value, sealed; without a key the value. */
    JsonNode seal(JsonNode plain, Place place) {
        return secrets.canSeal() ? JsonNodeFactory.instance.stringNode(seal(plain.toString(), place)) : plain;
    }

    /** What was sealed as a value; what was not is as it is. */
    JsonNode open(JsonNode stored, Place place, JsonReader reader) {
        var text = stored.isString() ? stored.asString() : "";
        if (!text.startsWith("sealed:")) {
            return stored;
        }
        var opened = String.valueOf(open(text, place));
        return opened.equals(LOST) ? JsonNodeFactory.instance.stringNode(LOST) : reader.read(opened);
    }

    /** What is sensitive of the needs, sealed in a copy. */
    JsonNode sealNeeds(UUID customer, JsonNode needs) {
        return eachBudget(needs, (field, value) -> seal(value, customer(customer, field)));
    }

    JsonNode openNeeds(UUID customer, JsonNode needs, JsonReader reader) {
        return eachBudget(needs, (field, value) -> open(value, customer(customer, field), reader));
    }

    private static JsonNode eachBudget(JsonNode needs, Sealing sealing) {
        if (!(needs.deepCopy() instanceof ObjectNode copy)) {
            return needs;
        }
        for (var field : BUDGET) {
            var value = copy.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                copy.set(field, sealing.of(field, value));
            }
        }
        return copy;
    }

    /** A row of {@code customer} as JSON, with everything open. */
    JsonNode openRow(UUID customer, JsonNode row, JsonReader reader) {
        if (!(row.deepCopy() instanceof ObjectNode copy)) {
            return row;
        }
        var strategy = copy.path(STRATEGY);
        if (strategy.isString()) {
            copy.put(STRATEGY, open(strategy.asString(), customer(customer, STRATEGY)));
        }
        if (copy.path("needs").isObject()) {
            copy.set("needs", openNeeds(customer, copy.path("needs"), reader));
        }
        return copy;
    }

    /** Reads JSON. */
    interface JsonReader {
        JsonNode read(String json);
    }

    private interface Sealing {
        JsonNode of(String field, JsonNode value);
    }
}
