package io.relance;

import io.relance.identity.Role;
import io.relance.identity.User;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/** Recipients for tests, each new, so that tests do not see each other's inboxes. */
public record Readers(DatabaseClient database) {

    public User someone() {
        return reading("zh-CN");
    }

    public User reading(String locale) {
        var name = "p" + UUID.randomUUID().toString().replace("-", "");
        return add(new User(UUID.randomUUID(), name, name, name + "@example.com", Role.REP, null, locale));
    }

    public User withMail(String email) {
        var name = "p" + UUID.randomUUID().toString().replace("-", "");
        return add(new User(UUID.randomUUID(), name, name, email, Role.REP, null, "zh-CN"));
    }

    private User add(User user) {
        database.sql("""
                        insert into app_user (id, username, display_name, email, role, password_hash, locale, created_at)
                        values (:id, :username, :name, :email, :role, '', :locale, :now)""")
                .bind("id", user.id())
                .bind("username", user.username())
                .bind("name", user.displayName())
                .bind("email", user.email())
                .bind("role", user.role().code())
                .bind("locale", user.locale())
                .bind("now", AlertsWorld.START)
                .then()
                .block(java.time.Duration.ofSeconds(10));
        return user;
    }
}
