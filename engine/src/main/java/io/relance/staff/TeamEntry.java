package io.relance.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes about a team.
 *
 * @param manager a username
 * @param version the version that was read; of a new team none
 */
public record TeamEntry(
        @Nullable String name,
        @Nullable UUID parentId,
        @Nullable String manager,
        @Nullable Long version) {}
