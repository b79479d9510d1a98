package io.relance;

import io.relance.identity.Users;
import java.time.Instant;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.core.DatabaseClient;

/** The capabilities that tell people, without the process engine: one node on real PostgreSQL, Redis and SMTP. */
@EnableAutoConfiguration
@ComponentScan({
    "io.relance.database",
    "io.relance.live",
    "io.relance.notification",
    "io.relance.delivery",
    "io.relance.secret",
    "io.relance.time"
})
@Import(Users.class)
public class AlertsWorld {

    /** A Sunday in Shanghai, 20:00. */
    public static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    /** One for all nodes: they share a database, and so a time. */
    private static final TestClock CLOCK = new TestClock(START);

    @Bean
    @Primary
    TestClock testClock() {
        return CLOCK;
    }

    @Bean
    Readers readers(DatabaseClient database) {
        return new Readers(database);
    }
}
