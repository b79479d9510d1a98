package io.relance.care;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How things stand with a customer.
 *
 * @param facts what models read, by their names
 * @param yearlyAmount what the customer buys in a year
 * @param newNeeds whether it has named new needs in the last quarter
 */
record Relationship(Map<String, Object> facts, BigDecimal yearlyAmount, boolean newNeeds) {

    Relationship {
        facts = Map.copyOf(facts);
    }
}
