package io.relance.finding;

import static io.relance.finding.CustomerSearch.says;
import static io.relance.finding.CustomerSearch.values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The people whom a search names, by name or by team; somebody who has left may still own customers. */
@Repository
class WantedOwners {

    private final DatabaseClient database;

    WantedOwners(DatabaseClient database) {
        this.database = database;
    }

    /** An empty value where the search names nobody. */
    Mono<Optional<List<UUID>>> of(CustomerSearch search) {
        var names = values(search.owner());
        if (names.isEmpty() && !says(search.team())) {
            return Mono.just(Optional.empty());
        }
        return read(names, team(search)).map(Optional::of);
    }

    /** As PostgreSQL spells it; an empty text where the search names none. */
    private static String team(CustomerSearch search) {
        return says(search.team())
                ? UUID.fromString(String.valueOf(search.team()).strip()).toString()
                : "";
    }

    private Mono<List<UUID>> read(List<String> names, String team) {
        return database.sql("""
                        with recursive below(id) as (
                            select t.id from team t where t.id = nullif(:team, '')::uuid
                            union select t.id from team t join below on t.parent_id = below.id)
                        select u.id from app_user u
                        where (:anybody or u.username = any(:names)) and (:team = '' or u.team_id in (select id from below))""")
                .bind("team", team)
                .bind("anybody", names.isEmpty())
                .bind(
                        "names",
                        names.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .mapValue(UUID.class)
                .all()
                .collectList();
    }
}
