package io.relance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@WholeEngineTest
class HandledJobsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicLong KEYS = new AtomicLong(-1);

    @Autowired
    HandledJobs handled;

    @Autowired
    DatabaseClient database;

    @Autowired
    Models models;

    @Autowired
    Work work;

    private final AtomicInteger runs = new AtomicInteger();
    private final Job job = new Job(KEYS.decrementAndGet(), "work", Map.of(), Map.of());

    @Test
    void a_job_that_is_handed_out_again_acts_once_and_answers_the_same() {
        var first = handled.once(job, effect()).block(SOON);
        var second = handled.once(job, effect()).block(SOON);

        assertThat(first).isEqualTo(Map.of("run", 1)).isEqualTo(second);
        assertThat(runs).hasValue(1);
    }

    @Test
    void two_nodes_that_work_on_one_job_at_the_same_moment_act_once() {
        var answers = Flux.range(0, 4)
                .flatMap(i -> handled.once(job, effect().delayElement(Duration.ofMillis(100))), 4)
                .collectList()
                .block(SOON);

        assertThat(answers).hasSize(4).containsOnly(Map.of("run", 1));
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_job_whose_effect_failed_acts_again_and_has_left_nothing() {
        var failing = note().then(Mono.<Map<String, Object>>error(new IllegalStateException("passing")));
        assertThat(handled.once(job, failing)
                        .onErrorResume(IllegalStateException.class, failure -> Mono.just(Map.of("failed", true)))
                        .block(SOON))
                .containsKey("failed");
        assertThat(notes()).isZero();

        handled.once(job, note().then(effect())).block(SOON);
        assertThat(notes()).isEqualTo(1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_job_that_writes_nothing_back_may_be_handed_out_again_too() {
        assertThat(handled.once(job, Mono.empty()).block(SOON)).isEmpty();
        assertThat(handled.once(job, Mono.empty()).block(SOON)).isEmpty();
    }

    @Test
    void a_model_that_lacks_a_header_gets_an_incident_that_names_the_element_and_the_field() {
        models.deployJob("lacks-a-header", "relance.assign", "");
        var instance = models.start("lacks-a-header", Map.of());

        assertThat(incident(instance))
                .contains("The element \"work\" (relance.assign)")
                .contains("its header \"policy\" is missing");
    }

    @Test
    void an_instance_that_lacks_a_variable_gets_an_incident_that_names_the_element_and_the_variable() {
        models.deployJob("lacks-a-variable", "relance.assign", header("policy", "owner"));
        var instance = models.start("lacks-a-variable", Map.of());

        assertThat(incident(instance)).contains("work").contains("its input \"customerId\" is missing");
    }

    @Test
    void an_id_that_is_none_gets_an_incident_that_names_the_variable() {
        models.deployJob("odd-customer", "relance.assign", header("policy", "owner"));
        var instance = models.start("odd-customer", Map.of("customerId", "CUS202611001"));

        assertThat(incident(instance)).contains("its input \"customerId\" must be an id, not \"CUS202611001\"");
    }

    private String incident(long instance) {
        return await().atMost(SOON).until(() -> messages(instance), message -> !message.isEmpty());
    }

    private String messages(long instance) {
        return database.sql("select element_id || ' ' || message from incident where process_instance_key = $1")
                .bind(0, instance)
                .mapValue(String.class)
                .one()
                .defaultIfEmpty("")
                .block(SOON);
    }

    private static String header(String key, String value) {
        return "<zeebe:taskHeaders><zeebe:header key=\"%s\" value=\"%s\"/></zeebe:taskHeaders>".formatted(key, value);
    }

    private Mono<Map<String, Object>> effect() {
        return Mono.fromSupplier(() -> Map.of("run", runs.incrementAndGet()));
    }

    private Mono<Void> note() {
        return database.sql("insert into customer_number (month, last) values ($1, 1)")
                .bind(0, "job" + job.key())
                .then();
    }

    private long notes() {
        return work.count("select count(*) from customer_number where month = $1", "job" + job.key());
    }
}
