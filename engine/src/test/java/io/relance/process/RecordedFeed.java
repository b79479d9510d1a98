package io.relance.process;

import io.r2dbc.postgresql.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A feed that was recorded from a real broker, one record a line, oldest first. */
record RecordedFeed(List<JsonNode> records) {

    private static final Duration SOON = Duration.ofSeconds(30);

    static RecordedFeed ofOneJourney() {
        try {
            var lines = new ClassPathResource("journey.feed.jsonl").getContentAsString(StandardCharsets.UTF_8);
            return new RecordedFeed(
                    lines.lines().map(JsonMapper.shared()::readTree).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    UUID customer() {
        return records.stream()
                .map(record -> record.path("value"))
                .filter(value -> value.path("name").asString("").equals("customerId"))
                .map(value -> FeedRecord.uuid(value.path("value").asString("")))
                .findFirst()
                .orElseThrow();
    }

    long lastPosition() {
        return records.getLast().path("position").asLong();
    }

    /** As the exporter does it: the records and how far it has come. */
    void write(DatabaseClient database, int from, int to) {
        for (var record : records.subList(from, to)) {
            insert(database, record);
        }
        database.sql("""
                        insert into record_feed_position (partition_id, position) values (1, $1)
                        on conflict (partition_id) do update set position = excluded.position""")
                .bind(0, records.get(to - 1).path("position").asLong())
                .then()
                .block(SOON);
    }

    private static void insert(DatabaseClient database, JsonNode record) {
        database.sql("insert into record_feed values (1, $1, $2, $3, $4, $5, $6)")
                .bind(0, record.path("position").asLong())
                .bind(1, record.path("record_key").asLong())
                .bind(2, record.path("value_type").asString())
                .bind(3, record.path("intent").asString())
                .bind(4, Instant.parse(record.path("recorded_at").asString()))
                .bind(5, Json.of(record.path("value").toString()))
                .then()
                .block(SOON);
    }
}
