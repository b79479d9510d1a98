package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.notification.PreferencesEntry.ChannelsEntry;
import io.relance.notification.PreferencesEntry.KindEntry;
import io.relance.notification.PreferencesEntry.QuietEntry;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PreferenceRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void what_is_not_said_is_as_it_was_made() {
        var read = PreferenceRules.read(new PreferencesEntry(null, null, null, null, null, null, null, 0), SHANGHAI);

        assertThat(read).isEqualTo(Preferences.none(SHANGHAI));
    }

    @Test
    void everything_that_is_said_is_kept() {
        var read = PreferenceRules.read(
                new PreferencesEntry(
                        List.of(kind("growth", new ChannelsEntry(true, false, null, true))),
                        List.of("webhook"),
                        new QuietEntry("22:00", "08:00"),
                        List.of(1, 2, 2),
                        "Europe/Berlin",
                        "08:30",
                        15,
                        3),
                SHANGHAI);

        assertThat(read.kinds().get("growth")).containsExactlyInAnyOrder(Outlet.IN_APP, Outlet.WEBHOOK, Outlet.CHAT);
        assertThat(read.off()).containsExactly(Outlet.WEBHOOK);
        assertThat(read.quietHours()).isEqualTo(new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0)));
        assertThat(read.workingDays()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        assertThat(read.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(read.digestAt()).isEqualTo("08:30");
        assertThat(read.mailWhenUnseen()).isEqualTo(Duration.ofMinutes(15));
        assertThat(read.version()).isEqualTo(3);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        refuses(
                new PreferencesEntry(
                        List.of(
                                kind("task-urged", new ChannelsEntry(false, false, false, false)),
                                kind("unheard-of", null),
                                kind("growth", null),
                                kind("growth", null),
                                new KindEntry(null, null, null)),
                        List.of("inApp", "pigeon"),
                        new QuietEntry("22:00", "25:00"),
                        List.of(0, 8),
                        "Mars/Olympus",
                        "soon",
                        0,
                        null),
                "kinds[0].channels.inApp",
                "kinds[0].channels.mail",
                "kinds[1].kind",
                "kinds[3].kind",
                "kinds[4].kind",
                "channelsOff[0]",
                "channelsOff[1]",
                "quietHours.to",
                "workingDays",
                "timeZone",
                "digestAt",
                "mailWhenUnseenMinutes",
                "version");
    }

    @Test
    void quiet_hours_have_two_different_ends_and_a_week_has_a_working_day() {
        refuses(
                new PreferencesEntry(null, null, new QuietEntry("22:00", "22:00"), List.of(), null, null, 100_000, 1),
                "quietHours.to",
                "workingDays",
                "mailWhenUnseenMinutes");
        refuses(
                new PreferencesEntry(null, null, new QuietEntry(null, ""), null, null, null, null, 1),
                "quietHours.from",
                "quietHours.to");
    }

    private static KindEntry kind(String code, ChannelsEntry channels) {
        return new KindEntry(code, channels, null);
    }

    private static void refuses(PreferencesEntry entry, String... fields) {
        assertThatThrownBy(() -> PreferenceRules.read(entry, SHANGHAI))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::errors, InstanceOfAssertFactories.list(FieldError.class))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(fields);
    }
}
