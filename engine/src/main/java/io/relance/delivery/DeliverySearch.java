package io.relance.delivery;

import io.relance.refusal.Checks;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which of those visible; null does not narrow. The recipient is a username or an address. */
public record DeliverySearch(
        @Nullable String state,
        @Nullable String channel,
        @Nullable String recipient) {

    void check() {
        var channels = Arrays.stream(Channel.values()).map(Channel::code).toList();
        new Checks()
                .oneOf("state", state, DeliveryState.codes())
                .oneOf("channel", channel, channels)
                .text("recipient", recipient, 320)
                .orRefuse();
    }

    /** The checked words stand in the text itself, for only so PostgreSQL knows which partial index it may use. */
    String condition() {
        return equal("state", state) + equal("channel", channel) + recipientCondition();
    }

    private String recipientCondition() {
        if (recipient == null) {
            return "";
        }
        return recipient.contains("@")
                ? " and d.address = :recipient"
                : " and d.person_id = (select id from app_user where username = lower(:recipient))";
    }

    private static String equal(String column, @Nullable String value) {
        return value == null || value.isBlank() ? "" : " and d." + column + " = '" + value + "'";
    }
}
