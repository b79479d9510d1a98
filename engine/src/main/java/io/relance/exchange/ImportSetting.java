package io.relance.exchange;

import io.relance.customer.Codes;
import io.relance.customer.Reach;
import io.relance.customer.Reaches;
import io.relance.database.Columns;
import io.relance.identity.User;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What rows are read by: the lists, and to whom the importer may give customers, who is whoever's customers they see. */
@Component
class ImportSetting {

    private final DatabaseClient database;
    private final Codes codes;
    private final Reaches reaches;

    ImportSetting(DatabaseClient database, Codes codes, Reaches reaches) {
        this.database = database;
        this.codes = codes;
        this.reaches = reaches;
    }

    Mono<ImportEntries> of(ImportPlan plan, User user) {
        return Mono.zip(
                codes.all(),
                reaches.of(user).flatMap(this::owners),
                (lists, owners) -> new ImportEntries(plan, new Labels(lists), owners, user.id()));
    }

    private Mono<Map<String, UUID>> owners(Reach reach) {
        return database.sql("""
                        select id, username, display_name from app_user
                        where active and (:all or id = any(:owners)) order by username desc""")
                .bind("all", reach.all())
                .bind("owners", reach.owners().toArray(UUID[]::new))
                .map(Columns.as(row -> new Owner(row.uuid("id"), row.text("username"), row.text("display_name"))))
                .all()
                .reduceWith(LinkedHashMap::new, ImportSetting::with);
    }

    private static Map<String, UUID> with(Map<String, UUID> owners, Owner owner) {
        owners.putIfAbsent(owner.name().toLowerCase(Locale.ROOT), owner.id());
        owners.put(owner.username(), owner.id());
        return owners;
    }

    private record Owner(UUID id, String username, String name) {}
}
