package io.relance.notification;

import io.relance.delivery.NotSent;
import io.relance.notification.Verdict.At;
import io.relance.notification.Verdict.Not;
import io.relance.notification.Verdict.Now;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What becomes of one alert for one person, by channel. What is critical goes at once wherever its kind goes by default or the
 * person wants it, whatever is off. Of the rest, only mail ever waits: for the digest, for being seen, for the next window.
 */
record Routes(Map<Outlet, Verdict> verdicts) {

    private static final Now NOW = new Now();

    static Routes of(Kind kind, boolean critical, Preferences preferences, Instant now) {
        var verdicts = new EnumMap<Outlet, Verdict>(Outlet.class);
        for (var outlet : Outlet.values()) {
            verdicts.put(
                    outlet, critical ? critical(kind, preferences, outlet) : usual(kind, preferences, outlet, now));
        }
        return new Routes(verdicts);
    }

    Verdict on(Outlet outlet) {
        return Objects.requireNonNull(verdicts.get(outlet));
    }

    boolean isSilent() {
        return on(Outlet.IN_APP) instanceof Not;
    }

    boolean awaitsDigest() {
        return on(Outlet.MAIL).equals(new Not(NotSent.DIGEST));
    }

    boolean mailsIfUnseen() {
        return on(Outlet.MAIL) instanceof At at && at.ifUnseen();
    }

    /** The address of a channel that is off may be dead; the inbox and the mailbox are always there. */
    private static Verdict critical(Kind kind, Preferences preferences, Outlet outlet) {
        return switch (outlet) {
            case IN_APP, MAIL -> NOW;
            case WEBHOOK, CHAT -> preferences.want(kind, outlet) ? NOW : new Not(NotSent.PREFERENCE);
        };
    }

    private static Verdict usual(Kind kind, Preferences preferences, Outlet outlet, Instant now) {
        if (kind.equals(Kinds.DIGEST)) {
            return outlet == Outlet.MAIL ? NOW : new Not(NotSent.PREFERENCE);
        }
        if (!preferences.want(kind, outlet)) {
            return new Not(NotSent.PREFERENCE);
        }
        return switch (outlet) {
            case IN_APP, WEBHOOK, CHAT -> NOW;
            case MAIL -> mail(kind, preferences, now);
        };
    }

    private static Verdict mail(Kind kind, Preferences preferences, Instant now) {
        if (preferences.digestAt() != null) {
            return new Not(NotSent.DIGEST);
        }
        var patience = preferences.mailWhenUnseen();
        var mayBeSeen = patience != null && preferences.want(kind, Outlet.IN_APP);
        var earliest = patience != null && mayBeSeen ? now.plus(patience) : now;
        var due = preferences.hours().next(earliest);
        return due.equals(now) ? NOW : new At(due, mayBeSeen);
    }
}
