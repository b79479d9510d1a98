package io.relance.bench.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;

/** People with the usual preferences, put into the database as they are there after they were taken on; half of them read English. Each has a token. */
public record Staff(int size) {

    /** The name of the person that this number falls on. */
    public String person(long number) {
        return "person" + number % size;
    }

    public String token(String person) {
        return "bench-" + person;
    }

    /** Everybody, and a manager named {@code manager}, who may start models. */
    public void arriveAt(Connection database) throws SQLException {
        for (int number = 0; number < size; number++) {
            add(database, person(number), "rep", number % 2 == 0 ? "en" : "zh-CN");
        }
        add(database, "manager", "manager", "en");
    }

    private void add(Connection database, String name, String role, String locale) throws SQLException {
        try (var insert = database.prepareStatement("""
                with person as (
                    insert into app_user (username, display_name, email, role, password_hash, locale, created_at)
                    values (?, initcap(?), ? || '@bench.example', ?, 'none', ?, now()) returning id)
                insert into access_token (user_id, name, token_hash, created_at) select id, 'bench', ?, now() from person""")) {
            insert.setString(1, name);
            insert.setString(2, name);
            insert.setString(3, name);
            insert.setString(4, role);
            insert.setString(5, locale);
            insert.setBytes(6, hash(token(name)));
            insert.executeUpdate();
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
