package io.relance.customer;

import java.util.List;
import java.util.UUID;

/**
 * {@link CustomerScope} for one person at one moment, by name, so that a search among many can be planned by whose and which they are.
 *
 * @param all every customer; then the others say nothing
 * @param owners whose customers
 * @param few whether the owners have so few customers that all of them are read at once
 * @param given customers of others
 */
public record Reach(boolean all, List<UUID> owners, boolean few, List<UUID> given) {}
