package io.relance.notification;

import io.relance.notification.PreferencesEntry.KindEntry;
import io.relance.refusal.Checks;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which channels somebody chooses. What is critical cannot be muted, and the inbox cannot be left. */
record ChannelRules(Checks checks) {

    private static final List<String> CHANNELS = Arrays.stream(Outlet.values())
            .filter(ChannelRules::leavesTheHouse)
            .map(Outlet::code)
            .toList();

    Map<String, Set<Outlet>> kinds(@Nullable List<@Nullable KindEntry> named) {
        var chosen = new HashMap<String, Set<Outlet>>();
        var entries = Objects.requireNonNullElse(named, List.<@Nullable KindEntry>of());
        checks.that(
                entries.size() <= Kinds.chosen().size(),
                "kinds",
                "too-many",
                Kinds.chosen().size());
        for (int i = 0; i < Math.min(entries.size(), Kinds.chosen().size()); i++) {
            kind("kinds[" + i + "]", entries.get(i), chosen);
        }
        return chosen;
    }

    private void kind(String path, @Nullable KindEntry choice, Map<String, Set<Outlet>> chosen) {
        var code = choice == null || choice.kind() == null ? "" : choice.kind();
        checks.required(path + ".kind", code)
                .that(code.isEmpty() || Kinds.isChosen(code), path + ".kind", "unknown-kind");
        checks.that(!chosen.containsKey(code), path + ".kind", "named-twice");
        if (choice != null && Kinds.isChosen(code)) {
            chosen.put(code, outlets(path + ".channels", Kinds.of(code), choice));
        }
    }

    private Set<Outlet> outlets(String path, Kind kind, KindEntry choice) {
        var outlets = EnumSet.noneOf(Outlet.class);
        for (var outlet : Outlet.values()) {
            var said = choice.channels() == null ? null : choice.channels().on(outlet);
            if (said == null ? kind.outlets().contains(outlet) : said) {
                outlets.add(outlet);
            } else {
                checks.that(!isBound(kind, outlet), path + "." + outlet.code(), "cannot-be-muted");
            }
        }
        return outlets;
    }

    private static boolean isBound(Kind kind, Outlet outlet) {
        return kind.urgency() == Kind.Urgency.CRITICAL && (outlet == Outlet.IN_APP || outlet == Outlet.MAIL);
    }

    Set<Outlet> off(@Nullable List<@Nullable String> named) {
        var off = EnumSet.noneOf(Outlet.class);
        var codes = Objects.requireNonNullElse(named, List.<@Nullable String>of());
        for (int i = 0; i < codes.size(); i++) {
            var code = Objects.requireNonNullElse(codes.get(i), "");
            var outlet = Outlet.find(code).filter(ChannelRules::leavesTheHouse);
            checks.that(outlet.isPresent(), "channelsOff[" + i + "]", "not-an-option", String.join(", ", CHANNELS));
            outlet.ifPresent(off::add);
        }
        return off;
    }

    private static boolean leavesTheHouse(Outlet outlet) {
        return outlet != Outlet.IN_APP;
    }
}
