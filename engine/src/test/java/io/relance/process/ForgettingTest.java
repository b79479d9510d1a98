package io.relance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.AlertsWorld;
import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

/** What the feed and the jobs leave behind goes, and what exactly-once rests on stays. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class ForgettingTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final RecordedFeed JOURNEY = RecordedFeed.ofOneJourney();

    @Autowired
    Projector projector;

    @Autowired
    OldRecords oldRecords;

    @Autowired
    OldJobs oldJobs;

    @Autowired
    HandledJobs handled;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    private ReadModel model;

    @BeforeEach
    void begin() {
        model = new ReadModel(database);
        model.clear();
        database.sql("delete from handled_job").then().block(SOON);
        company.li();
        company.director();
    }

    @Test
    void old_records_that_are_projected_go_in_batches_and_the_feed_goes_on_exactly_once() {
        var half = JOURNEY.records().size() / 2;
        var all = JOURNEY.records().size();
        writtenLongAgo(0, all);
        var expected = projected();
        model.clear();
        writtenLongAgo(0, half);
        projector.catchUp().block(SOON);
        writtenLongAgo(half, all);

        assertThat(oldRecords.forget(10).block(SOON)).isEqualTo(10);
        assertThat(forgetAll()).isEqualTo(half - 10);
        assertThat(count("record_feed")).isEqualTo(all - half);

        assertThat(projected()).isEqualTo(expected);
        assertThat(projector.catchUp().block(SOON)).isZero();
        assertThat(forgetAll()).isEqualTo(all - half);
        assertThat(projector.catchUp().block(SOON)).isZero();
        assertThat(model.contents().get("task")).isEqualTo(expected);
    }

    @Test
    void records_that_are_young_stay_though_they_are_projected() {
        JOURNEY.write(database, 0, 20);
        recordedAt(AlertsWorld.START.minus(Duration.ofDays(6)));
        projector.catchUp().block(SOON);

        assertThat(forgetAll()).isZero();
    }

    @Test
    void a_job_is_forgotten_when_it_cannot_come_back_and_not_while_an_incident_holds_it() {
        handled(1, Duration.ofDays(31));
        handled(2, Duration.ofDays(31));
        handled(3, Duration.ofDays(29));
        incidentOf(2);

        assertThat(oldJobs.forget(500).block(SOON)).isEqualTo(1);

        var runs = new AtomicInteger();
        for (int key = 2; key <= 3; key++) {
            handled.once(
                            new Job(key, "work", Map.of(), Map.of()),
                            Mono.fromSupplier(() -> Map.of("run", runs.incrementAndGet())))
                    .block(SOON);
        }
        assertThat(runs).hasValue(0);
        database.sql("update incident set resolved_at = now()").then().block(SOON);
        assertThat(oldJobs.forget(500).block(SOON)).isEqualTo(1);
    }

    private long forgetAll() {
        return Objects.requireNonNull(Mono.defer(() -> oldRecords.forget(10))
                .repeat()
                .takeUntil(deleted -> deleted < 10)
                .reduce(0L, Long::sum)
                .block(SOON));
    }

    private Object projected() {
        projector.catchUp().block(SOON);
        return model.contents().get("task");
    }

    private void writtenLongAgo(int from, int to) {
        JOURNEY.write(database, from, to);
        recordedAt(AlertsWorld.START.minus(Duration.ofDays(8)));
    }

    private void recordedAt(Instant moment) {
        database.sql("update record_feed set recorded_at = $1")
                .bind(0, moment)
                .then()
                .block(SOON);
    }

    private void handled(long job, Duration ago) {
        database.sql("insert into handled_job (job_key, result, handled_at) values ($1, '{}', $2)")
                .bind(0, job)
                .bind(1, AlertsWorld.START.minus(ago))
                .then()
                .block(SOON);
    }

    private void incidentOf(long job) {
        database.sql("""
                        insert into incident (key, process_instance_key, process_id, element_id, job_key, error_type, message, created_at)
                        values (1, 1, 'p', 'work', $1, 'JOB_NO_RETRIES', '', now())""").bind(0, job).then().block(SOON);
    }

    private long count(String table) {
        return Objects.requireNonNull(database.sql("select count(*) from " + table)
                .mapValue(Long.class)
                .one()
                .block(SOON));
    }
}
