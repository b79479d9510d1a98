package io.relance.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes about somebody.
 *
 * @param username only of somebody new; it stays
 * @param active false when somebody leaves
 * @param version the version that was read; of somebody new none
 */
public record StaffEntry(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String number,
        @Nullable String department,
        @Nullable UUID teamId,
        @Nullable String role,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable Boolean active,
        @Nullable Long version) {

    boolean staysActive() {
        return !Boolean.FALSE.equals(active);
    }
}
