package io.relance.assignment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a model says who does something. The code, such as {@code round-robin}, is what models write. */
enum Policy {
    /** Whose customer it is. */
    OWNER,
    /** The first of the role, by name. */
    ROLE,
    /** Who leads the team of the customer's owner. */
    TEAM,
    /** Who of the role was not given anything for the longest time. */
    ROUND_ROBIN,
    /** Who of the role has the fewest open tasks; among equals as in round robin. */
    LEAST_LOADED,
    /** Grade A goes to the director in person, every other to the owner (P5). */
    BY_GRADE,
    /** Nobody yet: everybody of the role may claim the task. */
    CANDIDATES;

    /** Whether it chooses among those of a role, which has to be named. */
    boolean needsRole() {
        return switch (this) {
            case ROLE, ROUND_ROBIN, LEAST_LOADED, CANDIDATES -> true;
            case OWNER, TEAM, BY_GRADE -> false;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Policy> find(String code) {
        return Arrays.stream(values())
                .filter(policy -> policy.code().equals(code))
                .findFirst();
    }
}
