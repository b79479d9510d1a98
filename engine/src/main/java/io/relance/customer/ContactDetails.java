package io.relance.customer;

import org.jspecify.annotations.Nullable;

/**
 * A contact as somebody enters it (D2), unchecked: everything may be missing or wrong.
 *
 * @param preferredChannel phone, visit, online-meeting, email or wechat
 * @param decisionRole user, influencer or decider
 */
public record ContactDetails(
        @Nullable String name,
        @Nullable String title,
        @Nullable String department,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String wechat,
        @Nullable String preferredChannel,
        @Nullable String birthday,
        @Nullable String decisionRole) {}
