package io.relance.web.notification;

import io.relance.notification.Kind;
import io.relance.notification.Kind.Urgency;
import io.relance.notification.Kinds;
import io.relance.notification.Outlet;
import io.relance.notification.Preferences;
import io.relance.notification.QuietHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be told; what is sent back changed is what {@link io.relance.notification.PreferencesEntry} reads. */
record PreferencesView(
        List<KindView> kinds,
        List<String> channelsOff,
        @Nullable QuietView quietHours,
        List<Integer> workingDays,
        String timeZone,
        @Nullable String digestAt,
        @Nullable Long mailWhenUnseenMinutes,
        int version) {

    static PreferencesView of(Preferences preferences) {
        return new PreferencesView(
                Kinds.chosen().stream()
                        .map(kind -> KindView.of(kind, preferences.outlets(kind)))
                        .toList(),
                preferences.off().stream().map(Outlet::code).sorted().toList(),
                QuietView.of(preferences.quietHours()),
                preferences.workingDays().stream()
                        .map(DayOfWeek::getValue)
                        .sorted()
                        .toList(),
                preferences.zone().getId(),
                text(preferences.digestAt()),
                minutes(preferences.mailWhenUnseen()),
                preferences.version());
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable Long minutes(@Nullable Duration wait) {
        return wait == null ? null : wait.toMinutes();
    }

    /** @param critical that it cannot be muted in the application and by mail */
    record KindView(String kind, ChannelsView channels, boolean critical) {

        static KindView of(Kind kind, Set<Outlet> outlets) {
            return new KindView(kind.code(), ChannelsView.of(outlets), kind.urgency() == Urgency.CRITICAL);
        }
    }

    record ChannelsView(boolean inApp, boolean mail, boolean webhook, boolean chat) {

        static ChannelsView of(Set<Outlet> outlets) {
            return new ChannelsView(
                    outlets.contains(Outlet.IN_APP),
                    outlets.contains(Outlet.MAIL),
                    outlets.contains(Outlet.WEBHOOK),
                    outlets.contains(Outlet.CHAT));
        }
    }

    record QuietView(String from, String to) {

        static @Nullable QuietView of(@Nullable QuietHours quiet) {
            return quiet == null
                    ? null
                    : new QuietView(quiet.from().toString(), quiet.to().toString());
        }
    }
}
