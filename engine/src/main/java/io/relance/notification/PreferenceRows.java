package io.relance.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.time.BusinessTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The preferences of everybody who has chosen; whoever has not wants what the kinds are made for, in the company's time. */
@Repository
class PreferenceRows {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final BusinessTime time;

    PreferenceRows(DatabaseClient database, JsonColumns json, BusinessTime time) {
        this.database = database;
        this.json = json;
        this.time = time;
    }

    /** Of each of these. */
    Mono<Map<UUID, Preferences>> of(Collection<UUID> people) {
        return database.sql("select * from preference where user_id = any(:people)")
                .bind("people", people.toArray(UUID[]::new))
                .map(Columns.as(row -> Map.entry(row.uuid("user_id"), read(row))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(chosen -> withTheOthers(chosen, people));
    }

    private static Set<Outlet> outlets(Stream<String> codes) {
        return codes.flatMap(code -> Outlet.find(code).stream()).collect(toSet());
    }

    private Map<UUID, Preferences> withTheOthers(Map<UUID, Preferences> chosen, Collection<UUID> people) {
        var all = new HashMap<>(chosen);
        people.forEach(person -> all.computeIfAbsent(person, none -> Preferences.none(time.zone())));
        return all;
    }

    private Preferences read(Columns row) {
        var minutes = row.row().get("mail_when_unseen_minutes", Integer.class);
        return new Preferences(
                kinds(json.tree(row.json("kinds"))),
                outlets(row.texts("channels_off").stream()),
                quietHours(row),
                Arrays.stream(row.required("working_days", Integer[].class))
                        .map(DayOfWeek::of)
                        .collect(toSet()),
                ZoneId.of(row.text("time_zone")),
                row.row().get("digest_at", LocalTime.class),
                minutes == null ? null : Duration.ofMinutes(minutes),
                row.required("version", Integer.class));
    }

    private static Map<String, Set<Outlet>> kinds(JsonNode chosen) {
        return chosen.propertyStream()
                .collect(toMap(
                        Map.Entry::getKey,
                        choice -> outlets(choice.getValue().valueStream().map(JsonNode::asString))));
    }

    private static @Nullable QuietHours quietHours(Columns row) {
        var from = row.row().get("quiet_from", LocalTime.class);
        return from == null ? null : new QuietHours(from, row.required("quiet_to", LocalTime.class));
    }
}
