package io.relance.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a customer is greeted (C2, C3).
 *
 * @param code what models and mail templates call it, such as {@code spring-festival} or {@code birthday}
 * @param name what the customer reads
 * @param contactName whose day it is, if it is one person's
 */
record Occasion(
        String code,
        Kind kind,
        String name,
        LocalDate day,
        @Nullable String contactName) {

    enum Kind {
        HOLIDAY("holiday"),
        BIRTHDAY("birthday"),
        ANNIVERSARY("anniversary");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
