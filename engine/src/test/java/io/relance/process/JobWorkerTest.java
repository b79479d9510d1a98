package io.relance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.embedded.Servers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

@WholeEngineTest
class JobWorkerTest {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final String ENDED =
            "select count(*) from process_instance where process_id = $1 and state = 'completed'";

    @Autowired
    CamundaClient client;

    @Autowired
    EngineSettings settings;

    @Autowired
    HandledJobs handled;

    @Autowired
    Models models;

    @Autowired
    Work work;

    @Autowired
    Servers servers;

    private Disposable worker = Disposables.disposed();

    record Input(String name) {}

    private record Acting(String type, Function<Input, Mono<Void>> act) implements Block<Input, Void> {

        @Override
        public Class<Input> input() {
            return Input.class;
        }

        @Override
        public Mono<Void> handle(Input input, Job job) {
            return act.apply(input);
        }
    }

    @AfterEach
    void stop() {
        worker.dispose();
    }

    @Test
    void a_broker_that_dies_while_a_job_is_done_hears_of_it_when_it_is_back() {
        var runs = new AtomicInteger();
        worker = working(
                settings,
                new Acting(
                        "test.outlives",
                        input -> Mono.<Void>fromRunnable(() -> {
                                    runs.incrementAndGet();
                                    servers.broker().kill();
                                })
                                .subscribeOn(Schedulers.boundedElastic())));
        deploy("outlives-the-broker", "test.outlives");
        models.start("outlives-the-broker", Map.of("name", "one"));

        await().atMost(SOON).until(() -> runs.get() == 1);
        servers.broker().restart();

        await().atMost(SOON).until(() -> work.count(ENDED, "outlives-the-broker") == 1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_job_that_hangs_is_given_up_with_its_time_and_holds_up_no_other() {
        var hangs = new AtomicInteger();
        worker = working(
                impatient(),
                new Acting(
                        "test.hangs",
                        input -> input.name().equals("hangs") && hangs.getAndIncrement() == 0
                                ? Mono.never()
                                : Mono.empty()));
        deploy("hangs-once", "test.hangs");
        models.start("hangs-once", Map.of("name", "hangs"));
        await().atMost(SOON).until(() -> hangs.get() == 1);
        models.start("hangs-once", Map.of("name", "other"));

        await().atMost(SOON).until(() -> work.count(ENDED, "hangs-once") == 2);
    }

    private Disposable working(EngineSettings settings, Acting block) {
        var values = new BlockValues(JsonMapper.builder().build());
        return new JobWorker(client, settings, handled, new BlockHandler<>(block, values))
                .work()
                .subscribe();
    }

    private EngineSettings impatient() {
        return new EngineSettings(
                settings.grpcAddress(),
                settings.restAddress(),
                settings.requestTimeout(),
                settings.messageTimeToLive(),
                settings.jobsInFlight(),
                Duration.ofSeconds(1),
                settings.deployModels());
    }

    private void deploy(String process, String type) {
        models.deployXml(process, """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                    id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
                  <process id="%s" isExecutable="true">
                    <startEvent id="start"><outgoing>in</outgoing></startEvent>
                    <serviceTask id="work"><extensionElements><zeebe:taskDefinition type="%s"/></extensionElements>
                      <incoming>in</incoming><outgoing>out</outgoing></serviceTask>
                    <endEvent id="end"><incoming>out</incoming></endEvent>
                    <sequenceFlow id="in" sourceRef="start" targetRef="work"/>
                    <sequenceFlow id="out" sourceRef="work" targetRef="end"/>
                  </process>
                </definitions>
                """.formatted(process, type));
    }
}
