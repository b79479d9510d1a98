package io.relance.bench.customers;

import io.relance.bench.product.Staff;
import java.sql.Connection;
import java.sql.SQLException;

/** Two hundred people in twenty teams, of which five lie below the first one; each person has a token. */
final class Company {

    static final int PEOPLE = 200;
    static final String REP = "person30";
    static final String MANAGER = "person6";
    static final String HEAD = "person0";
    static final String DIRECTOR = "person20";

    private Company() {}

    static void arriveAt(Connection database) throws SQLException {
        new Staff(PEOPLE).arriveAt(database);
        try (var statement = database.createStatement()) {
            statement.execute("insert into team (name) select 'team ' || n from generate_series(0, 19) n");
            statement.execute(
                    "update team set parent_id = (select id from team where name = 'team 0') where name in ('team 1', 'team 2', 'team 3', 'team 4')");
            statement.execute("""
                    update app_user set team_id = (select id from team where name = 'team ' || substr(username, 7)::int % 20),
                        role = case when substr(username, 7)::int < 20 then 'manager' when username = 'person20' then 'director' else 'rep' end
                    where username like 'person%'""");
            statement.execute("""
                    update team t set manager_id = u.id from app_user u
                    where u.team_id = t.id and u.role = 'manager'""");
        }
    }
}
