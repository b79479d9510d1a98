package io.relance.notification;

import static java.util.stream.Collectors.toSet;

import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The administrators, and whoever leads the owner of the customer that an incident concerns. */
@Repository
class IncidentHearers {

    private static final Duration QUIET = Duration.ofHours(1);

    private final DatabaseClient database;
    private final Users users;
    private final Clock clock;

    IncidentHearers(DatabaseClient database, Users users, Clock clock) {
        this.database = database;
        this.users = users;
        this.clock = clock;
    }

    /** Those who have not been told of that place within an hour, neither before nor by these news. */
    Mono<List<User>> unaware(String place, @Nullable UUID owner, List<News> others) {
        return told(place)
                .flatMap(told -> all(owner)
                        .distinct()
                        .filter(person -> !told.contains(person.id()) && !hears(person, place, others))
                        .collectList());
    }

    private Flux<User> all(@Nullable UUID owner) {
        return Flux.concat(
                users.withRole(Role.ADMINISTRATOR), Mono.justOrEmpty(owner).flatMap(users::managerOf));
    }

    private static boolean hears(User person, String place, List<News> others) {
        return Agenda.tellings(others).stream()
                .anyMatch(telling ->
                        telling.person().equals(person) && telling.group().equals(place));
    }

    private Mono<Set<UUID>> told(String place) {
        return Mono.defer(() -> database.sql("""
                        select user_id from notification
                        where group_key = :place and kind = :kind and task_key is null and state <> 'withdrawn' and created_at > :since""")
                .bind("place", place)
                .bind("kind", Kinds.INCIDENT.code())
                .bind("since", clock.instant().minus(QUIET))
                .mapValue(UUID.class)
                .all()
                .collect(toSet()));
    }
}
