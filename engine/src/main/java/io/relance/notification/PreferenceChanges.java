package io.relance.notification;

import static java.util.stream.Collectors.toMap;

import io.r2dbc.spi.Parameters;
import io.relance.database.JsonColumns;
import io.relance.time.BusinessTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Writes how people want to be told. No change skips a digest that is due, or puts off one whose time stays the same; whoever
 * wants none any more gets a last one at once with what waits for it.
 */
@Repository
class PreferenceChanges {

    private static final String NEXT_DIGEST = """
            case when excluded.digest_at is null then (
                    select least(preference.next_digest_at, excluded.updated_at)
                    where exists (select from notification n where n.user_id = excluded.user_id and n.awaits_digest))
                when preference.next_digest_at <= excluded.updated_at
                    or (preference.digest_at, preference.time_zone, preference.working_days)
                        = (excluded.digest_at, excluded.time_zone, excluded.working_days)
                then preference.next_digest_at
                else excluded.next_digest_at end""";

    private final DatabaseClient database;
    private final JsonColumns json;
    private final BusinessTime time;

    PreferenceChanges(DatabaseClient database, JsonColumns json, BusinessTime time) {
        this.database = database;
        this.json = json;
        this.time = time;
    }

    /** Until the transaction ends, as the digest does it before it locks the inbox. */
    Mono<Void> lock(UUID user) {
        return database.sql("select from preference where user_id = :user for update")
                .bind("user", user)
                .then();
    }

    /** False when somebody has changed them since this version. What is just being told is to be waited for: see {@link Locks#inboxes}. */
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
                                       %s, excluded.mail_when_unseen_minutes, excluded.updated_at)
                                where preference.version = :version""".formatted(NEXT_DIGEST))
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
        values.put("days", numbers(preferences.workingDays()));
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

    private static Integer[] numbers(Set<DayOfWeek> days) {
        return days.stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
    }

    private static Object optional(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : value;
    }

    private static @Nullable Integer minutes(@Nullable Duration wait) {
        return wait == null ? null : Math.toIntExact(wait.toMinutes());
    }
}
