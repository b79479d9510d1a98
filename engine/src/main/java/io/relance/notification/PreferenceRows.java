package io.relance.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.r2dbc.spi.Parameters;
import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.time.BusinessTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

    /** False when somebody has changed them since this version. */
    Mono<Boolean> save(UUID user, Preferences preferences) {
        return Mono.defer(() -> database.sql("""
                                insert into preference (user_id, version, kinds, channels_off, quiet_from, quiet_to, working_days,
                                    time_zone, digest_at, next_digest_at, mail_when_unseen_minutes, updated_at)
                                select :user, 1, :kinds, :off, :from, :to, :days, :zone, :digest, :next, :unseen, :now
                                where :version = 0 or exists (select from preference where user_id = :user)
                                on conflict (user_id) do update set (version, kinds, channels_off, quiet_from, quiet_to, working_days,
                                    time_zone, digest_at, next_digest_at, mail_when_unseen_minutes, updated_at)
                                    = (preference.version + 1, excluded.kinds, excluded.channels_off, excluded.quiet_from,
                                       excluded.quiet_to, excluded.working_days, excluded.time_zone, excluded.digest_at,
                                       excluded.next_digest_at, excluded.mail_when_unseen_minutes, excluded.updated_at)
                                where preference.version = :version""")
                        .bindValues(values(user, preferences))
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows == 1);
    }

    private Map<String, Object> values(UUID user, Preferences preferences) {
        var quiet = preferences.quietHours();
        var values = new HashMap<String, Object>();
        values.put("user", user);
        values.put("version", preferences.version());
        values.put("kinds", json.write(codes(preferences.kinds())));
        values.put("off", codes(preferences.off()).toArray(String[]::new));
        values.put("from", optional(quiet == null ? null : quiet.from(), LocalTime.class));
        values.put("to", optional(quiet == null ? null : quiet.to(), LocalTime.class));
        values.put(
                "days",
                preferences.workingDays().stream().map(DayOfWeek::getValue).toArray(Integer[]::new));
        values.put("zone", preferences.zone().getId());
        values.put("digest", optional(preferences.digestAt(), LocalTime.class));
        values.put("next", optional(preferences.nextDigest(time.now()), Instant.class));
        values.put("unseen", optional(minutes(preferences.mailWhenUnseen()), Integer.class));
        values.put("now", time.now());
        return values;
    }

    private static Map<String, List<String>> codes(Map<String, Set<Outlet>> kinds) {
        return kinds.entrySet().stream().collect(toMap(Map.Entry::getKey, choice -> codes(choice.getValue())));
    }

    private static List<String> codes(Set<Outlet> outlets) {
        return outlets.stream().map(Outlet::code).sorted().toList();
    }

    private static Set<Outlet> outlets(Stream<String> codes) {
        return codes.flatMap(code -> Outlet.find(code).stream()).collect(toSet());
    }

    private static Object optional(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : value;
    }

    private static @Nullable Integer minutes(@Nullable Duration wait) {
        return wait == null ? null : Math.toIntExact(wait.toMinutes());
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
