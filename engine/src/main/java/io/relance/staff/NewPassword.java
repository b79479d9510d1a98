package io.relance.staff;

import org.jspecify.annotations.Nullable;

/** @param phone what a newcomer confirms; others may leave it away, and keep theirs */
public record NewPassword(
        @Nullable String current,
        @Nullable String password,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "NewPassword";
    }
}
