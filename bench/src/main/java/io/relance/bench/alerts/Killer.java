package io.relance.bench.alerts;

import io.relance.bench.alerts.Kill.Victim;
import io.relance.bench.product.Product;
import io.relance.bench.product.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Kills the application, Redis and the mail relay in turn, as {@code kill -9} does, and brings each back before the next. */
final class Killer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Product product;
    private final Duration pause;
    private final List<Kill> kills = new ArrayList<>();
    private Duration away = Duration.ZERO;

    Killer(Product product, Duration pause) {
        this.product = product;
        this.pause = pause;
    }

    List<Kill> kills() {
        return kills;
    }

    long count(Victim victim) {
        return kills.stream().filter(kill -> kill.victim() == victim).count();
    }

    /** How long the application was not there, all together. */
    Duration away() {
        return away;
    }

    void rounds(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (var victim : Victim.values()) {
                Thread.sleep(pause);
                kill(victim);
            }
        }
    }

    private void kill(Victim victim) throws Exception {
        var at = Instant.now();
        switch (victim) {
            case APPLICATION -> {
                product.killApplication();
                kills.add(new Kill(victim, at, unnoted()));
                product.startApplication();
                away = away.plus(Duration.between(at, Instant.now()));
            }
            case REDIS -> {
                product.killRedis();
                kills.add(new Kill(victim, at, Set.of()));
                Waiting.until("Redis is back", PATIENCE, product::hasRedis);
            }
            case RELAY -> {
                product.killRelay();
                kills.add(new Kill(victim, at, Set.of()));
                product.startRelay();
            }
        }
        System.out.printf("  %-11s killed and back after %.1f s%n", victim, millisSince(at) / 1e3);
    }

    private static long millisSince(Instant at) {
        return Duration.between(at, Instant.now()).toMillis();
    }

    /** What the dead left in the database is there once it has noticed that their connections are gone. */
    private Set<UUID> unnoted() throws Exception {
        try (var database = product.database()) {
            Waiting.until(
                    "PostgreSQL has ended the dead application's sessions",
                    PATIENCE,
                    () -> Database.number(
                                    database,
                                    "select count(*) from pg_stat_activity where application_name like 'r2dbc%' and state <> ''")
                            == 0);
            return claimed(database);
        }
    }

    private static Set<UUID> claimed(Connection database) throws SQLException {
        var ids = new HashSet<UUID>();
        try (var query = database.createStatement();
                var rows = query.executeQuery(
                        "select id from delivery where state = 'queued' and attempts > 0 and due_at > now()")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
