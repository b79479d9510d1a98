package io.relance.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param kinds the channels of each kind that the person has chosen for
 * @param off channels that only what is critical still uses
 * @param digestAt when the mails of a day come as one
 * @param mailWhenUnseen how long a mail waits for the alert to be seen in the application, where it does not go at once
 * @param version counts the changes; 0 for somebody who has never chosen
 */
public record Preferences(
        Map<String, Set<Outlet>> kinds,
        Set<Outlet> off,
        @Nullable QuietHours quietHours,
        Set<DayOfWeek> workingDays,
        ZoneId zone,
        @Nullable LocalTime digestAt,
        @Nullable Duration mailWhenUnseen,
        int version) {

    public Preferences {
        kinds = Map.copyOf(kinds);
        off = Set.copyOf(off);
        workingDays = Set.copyOf(workingDays);
    }

    static Preferences none(ZoneId zone) {
        return new Preferences(Map.of(), Set.of(), null, EnumSet.allOf(DayOfWeek.class), zone, null, null, 0);
    }

    /** Where alerts of this kind go, while no channel is off. */
    public Set<Outlet> outlets(Kind kind) {
        return kinds.getOrDefault(kind.code(), kind.outlets());
    }

    boolean want(Kind kind, Outlet outlet) {
        return outlets(kind).contains(outlet) && !off.contains(outlet);
    }

    /** Null for somebody who wants none. */
    @Nullable
    Instant nextDigest(Instant after) {
        return digestAt == null ? null : hours().next(digestAt, after);
    }

    Hours hours() {
        return new Hours(quietHours, workingDays, zone);
    }
}
