package io.relance.task;

import io.relance.process.FeedRecord;
import io.relance.process.Projection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the variable {@code about} that a model gives to one of its elements: an input of a user task, by its name. */
@Component
class AboutProjection implements Projection {

    private final DatabaseClient database;

    AboutProjection(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String valueType() {
        return "VARIABLE";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        return isOfElement(record) && !record.intent().equals("MIGRATED") ? keep(record) : Mono.empty();
    }

    private static boolean isOfElement(FeedRecord record) {
        return record.text("name").equals("about")
                && record.number("scopeKey") != record.number("processInstanceKey")
                && record.text("value").startsWith("{");
    }

    private Mono<Void> keep(FeedRecord record) {
        return database.sql("""
                        insert into task_about (element_instance_key, about) values (:key, :about)
                        on conflict (element_instance_key) do update set about = excluded.about""")
                .bind("key", record.number("scopeKey"))
                .bind("about", record.text("value"))
                .then();
    }
}
