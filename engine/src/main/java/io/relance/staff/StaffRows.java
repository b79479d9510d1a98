package io.relance.staff;

import io.relance.database.Columns;
import io.relance.identity.Role;
import io.relance.identity.TeamTree;
import io.relance.identity.User;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rows of people. Whoever changes them takes {@link #lock} first, so that no two changes together do what neither may. */
@Repository
class StaffRows {

    private static final String SELECT = """
            select u.*, t.name team_name, (select count(*) from customer c where c.owner_id = u.id) customers
            from app_user u left join team t on t.id = u.team_id
            """;

    private final DatabaseClient database;
    private final Clock clock;

    StaffRows(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('relance:staff', 0))")
                .then();
    }

    /** By username, after the last one that was seen. */
    Mono<List<StaffMember>> visible(StaffSearch search, String after, int limit, User viewer) {
        var query = database.sql(SELECT + """
                        where u.username > :after and (:seesAll or u.id = :viewer or u.id in (""" + TeamTree.LED_PEOPLE + """
                        ))
                          and (:text::text is null or u.display_name ilike '%' || :text || '%' or u.username ilike '%' || :text || '%'
                              or u.number ilike '%' || :text || '%' or u.email ilike '%' || :text || '%')
                          and (:role::text is null or u.role = :role) and (:team::uuid is null or u.team_id = :team)
                          and (:active::boolean is null or u.active = :active)
                        order by u.username limit :limit""")
                .bind("after", after)
                .bind("limit", limit)
                .bind("viewer", viewer.id())
                .bind("seesAll", viewer.role().seesAll())
                .bind("leads", viewer.role() == Role.MANAGER);
        query = orNull(query, "text", search.pattern(), String.class);
        query = orNull(query, "role", search.role(), String.class);
        query = orNull(query, "team", search.teamId(), UUID.class);
        return orNull(query, "active", search.active(), Boolean.class)
                .map(Columns.as(StaffMember::read))
                .all()
                .collectList();
    }

    /** Empty also for somebody whom the viewer does not see. */
    Mono<StaffMember> visible(String username, User viewer) {
        return database.sql(SELECT + """
                        where u.username = lower(:username) and (:seesAll or u.id = :viewer or u.id in (""" + TeamTree.LED_PEOPLE + """
                        ))""")
                .bind("username", username)
                .bind("viewer", viewer.id())
                .bind("seesAll", viewer.role().seesAll())
                .bind("leads", viewer.role() == Role.MANAGER)
                .map(Columns.as(StaffMember::read))
                .one();
    }

    Mono<Boolean> isTaken(String column, @Nullable String value, @Nullable UUID except) {
        var query = database.sql("select exists (select from app_user where " + column
                + " = :value and id is distinct from :except::uuid)");
        return orNull(orNull(query, "value", value, String.class), "except", except, UUID.class)
                .mapValue(Boolean.class)
                .one();
    }

    Mono<Void> add(StaffEntry entry, String hash) {
        var insert = database.sql("""
                        insert into app_user (username, display_name, number, department, team_id, role, email, phone, locale,
                            password_hash, settled_at, created_at)
                        values (:username, :name, :number, :department, :team, :role, :email, :phone, :locale, :hash, null, :now)""")
                .bind("username", StaffRules.lower(entry.username()))
                .bind("hash", hash)
                .bind("now", clock.instant());
        return bind(insert, entry).then();
    }

    /** False when somebody has changed the person since that version. What changes their rights ends their sessions. */
    Mono<Boolean> change(UUID id, StaffEntry entry, long version) {
        var update = database.sql("""
                        update app_user set display_name = :name, number = :number, department = :department, team_id = :team,
                            email = :email, phone = :phone, locale = :locale, role = :role, active = :active, version = version + 1,
                            phone_confirmed_at = case when phone is not distinct from :phone then phone_confirmed_at end,
                            session_generation = session_generation + (role <> :role or active <> :active)::int
                        where id = :id and version = :version""")
                .bind("active", entry.staysActive())
                .bind("id", id)
                .bind("version", version);
        return bind(update, entry).fetch().rowsUpdated().map(rows -> rows == 1);
    }

    Mono<Boolean> hasAdministrator() {
        return database.sql("select exists (select from app_user where active and role = :role)")
                .bind("role", Role.ADMINISTRATOR.code())
                .mapValue(Boolean.class)
                .one();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec query, StaffEntry entry) {
        var bound = query.bind("name", String.valueOf(entry.displayName()).strip())
                .bind("role", String.valueOf(entry.role()))
                .bind("email", String.valueOf(entry.email()).strip())
                .bind("locale", entry.locale() == null ? "zh-CN" : entry.locale());
        bound = orNull(bound, "number", blankAsNull(entry.number()), String.class);
        bound = orNull(bound, "department", blankAsNull(entry.department()), String.class);
        bound = orNull(bound, "phone", blankAsNull(entry.phone()), String.class);
        return orNull(bound, "team", entry.teamId(), UUID.class);
    }

    static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static <T> GenericExecuteSpec orNull(GenericExecuteSpec query, String name, @Nullable T value, Class<T> type) {
        return value == null ? query.bindNull(name, type) : query.bind(name, value);
    }
}
