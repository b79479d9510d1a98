package io.relance.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person at the customer (D2).
 *
 * @param preferredChannel phone, visit, online-meeting, email or wechat
 * @param decisionRole user, influencer or decider
 */
public record Contact(
        UUID id,
        String name,
        String title,
        @Nullable String department,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String wechat,
        @Nullable String preferredChannel,
        @Nullable LocalDate birthday,
        @Nullable String decisionRole) {

    Contact reachedAt(@Nullable String otherPhone, @Nullable String otherEmail, @Nullable String otherWechat) {
        return new Contact(
                id,
                name,
                title,
                department,
                otherPhone,
                otherEmail,
                otherWechat,
                preferredChannel,
                birthday,
                decisionRole);
    }
}
