package io.relance.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody enters as preferences, unchecked: everything may be missing or wrong. Kinds that are not named are as they are made. */
public record PreferencesEntry(
        @Nullable List<@Nullable KindEntry> kinds,
        @Nullable List<@Nullable String> channelsOff,
        @Nullable QuietEntry quietHours,
        @Nullable List<@Nullable Integer> workingDays,
        @Nullable String timeZone,
        @Nullable String digestAt,
        @Nullable Integer mailWhenUnseenMinutes,
        @Nullable Integer version) {

    /** {@code critical} is what the server says of the kind; whatever is sent back is passed over. */
    public record KindEntry(
            @Nullable String kind,
            @Nullable ChannelsEntry channels,
            @Nullable Boolean critical) {}

    public record ChannelsEntry(
            @Nullable Boolean inApp,
            @Nullable Boolean mail,
            @Nullable Boolean webhook,
            @Nullable Boolean chat) {

        @Nullable
        Boolean on(Outlet outlet) {
            return switch (outlet) {
                case IN_APP -> inApp;
                case MAIL -> mail;
                case WEBHOOK -> webhook;
                case CHAT -> chat;
            };
        }
    }

    public record QuietEntry(
            @Nullable String from, @Nullable String to) {}
}
