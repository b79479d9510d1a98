package io.relance.audit;

import io.relance.loop.Forgetting;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets what was done so long ago that nobody has to answer for it any more. */
@Component
@EnableConfigurationProperties(AuditSettings.class)
class OldEntries implements Forgetting {

    private final DatabaseClient database;
    private final AuditSettings settings;
    private final Clock clock;

    OldEntries(DatabaseClient database, AuditSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Old lines of the audit log";
    }

    @Override
    public Mono<Long> forget(int atMost) {
        return Mono.defer(() -> database.sql("""
                        delete from audit_entry where id in (
                            select id from audit_entry where happened_at < :before order by happened_at limit :batch)""")
                .bind("before", clock.instant().minus(settings.keep()))
                .bind("batch", atMost)
                .fetch()
                .rowsUpdated());
    }
}
