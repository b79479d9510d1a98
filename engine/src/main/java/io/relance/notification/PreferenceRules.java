package io.relance.notification;

import static java.util.stream.Collectors.toCollection;

import io.relance.refusal.Checks;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what somebody enters as preferences, and says all that is wrong with it. Each rule returns what counts where nothing is said. */
final class PreferenceRules {

    private static final int LONGEST_WAIT_MINUTES = 7 * 24 * 60;

    private final Checks checks = new Checks();
    private final PreferencesEntry entry;
    private final ZoneId companys;

    private PreferenceRules(PreferencesEntry entry, ZoneId companys) {
        this.entry = entry;
        this.companys = companys;
    }

    /** @throws io.relance.refusal.InvalidInput naming every field that is wrong */
    static Preferences read(PreferencesEntry entry, ZoneId companys) {
        return new PreferenceRules(entry, companys).read();
    }

    private Preferences read() {
        checks.required("version", entry.version());
        var choices = new ChannelRules(checks);
        var preferences = new Preferences(
                choices.kinds(entry.kinds()),
                choices.off(entry.channelsOff()),
                quietHours(),
                workingDays(),
                zone(),
                time("digestAt", entry.digestAt()),
                mailWhenUnseen(),
                Objects.requireNonNullElse(entry.version(), 0));
        checks.orRefuse();
        return preferences;
    }

    private @Nullable QuietHours quietHours() {
        var quiet = entry.quietHours();
        if (quiet == null) {
            return null;
        }
        checks.required("quietHours.from", quiet.from()).required("quietHours.to", quiet.to());
        var from = time("quietHours.from", quiet.from());
        var to = time("quietHours.to", quiet.to());
        if (from == null || to == null) {
            return null;
        }
        checks.that(!from.equals(to), "quietHours.to", "same-time");
        return new QuietHours(from, to);
    }

    private Set<DayOfWeek> workingDays() {
        var days = entry.workingDays();
        if (days == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        var right = days.stream().allMatch(day -> day != null && day >= 1 && day <= 7);
        checks.that(!days.isEmpty() && right, "workingDays", "working-days");
        return right
                ? days.stream()
                        .flatMap(Stream::ofNullable)
                        .map(DayOfWeek::of)
                        .collect(toCollection(() -> EnumSet.noneOf(DayOfWeek.class)))
                : Set.of();
    }

    private ZoneId zone() {
        if (entry.timeZone() == null) {
            return companys;
        }
        var known = ZoneId.getAvailableZoneIds().contains(entry.timeZone());
        checks.that(known, "timeZone", "time-zone");
        return known ? ZoneId.of(entry.timeZone()) : companys;
    }

    private @Nullable LocalTime time(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException malformed) {
            checks.refuse(field, "time");
            return null;
        }
    }

    private @Nullable Duration mailWhenUnseen() {
        var minutes = entry.mailWhenUnseenMinutes();
        if (minutes == null) {
            return null;
        }
        checks.that(minutes >= 1, "mailWhenUnseenMinutes", "too-small", 1)
                .that(minutes <= LONGEST_WAIT_MINUTES, "mailWhenUnseenMinutes", "too-large", LONGEST_WAIT_MINUTES);
        return Duration.ofMinutes(minutes);
    }
}
