package io.relance.web.demo;

import io.relance.time.BusinessTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Remembers which customers of the demo are in place, so that they are made once and never touched again. */
@Component
@Profile(DemoApplication.PROFILE)
class DemoProgress {

    private final DatabaseClient database;
    private final BusinessTime time;

    DemoProgress(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    Flux<DemoStory> unfinished(List<DemoStory> stories) {
        return database.sql("select key from request_key where key like 'demo-done:%'")
                .mapValue(String.class)
                .all()
                .collect(Collectors.toSet())
                .flatMapIterable(finished -> without(stories, finished));
    }

    Mono<Void> finished(DemoStory story) {
        return database.sql("""
                        insert into request_key (user_id, key, made, used_at)
                        select id, :key, :none, :now from app_user where username = :owner on conflict do nothing""")
                .bind("key", key(story))
                .bind("none", new UUID(0, 0))
                .bind("now", time.now())
                .bind("owner", story.owner())
                .then();
    }

    private static List<DemoStory> without(List<DemoStory> stories, Set<String> finished) {
        return stories.stream().filter(story -> !finished.contains(key(story))).toList();
    }

    private static String key(DemoStory story) {
        return "demo-done:" + story.customer().name();
    }
}
