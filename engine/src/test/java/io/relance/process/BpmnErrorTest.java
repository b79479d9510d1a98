package io.relance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@WholeEngineTest
class BpmnErrorTest {

    private static final Duration SOON = Duration.ofSeconds(30);

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

    record Input(String reason) {}

    private static final class Refuses implements Block<Input, Void> {

        @Override
        public String type() {
            return "test.refuses";
        }

        @Override
        public Class<Input> input() {
            return Input.class;
        }

        @Override
        public Mono<Void> handle(Input input, Job job) {
            return Mono.error(() -> new BpmnError("no-way", input.reason()));
        }
    }

    @Test
    void a_refusal_goes_to_the_model_and_leaves_neither_an_incident_nor_a_trace() {
        models.deployXml("handles-a-refusal", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                    id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
                  <error id="error" errorCode="no-way"/>
                  <process id="handles-a-refusal" isExecutable="true">
                    <startEvent id="start"><outgoing>in</outgoing></startEvent>
                    <serviceTask id="work"><extensionElements><zeebe:taskDefinition type="test.refuses"/></extensionElements>
                      <incoming>in</incoming><outgoing>out</outgoing></serviceTask>
                    <boundaryEvent id="refused" attachedToRef="work"><outgoing>otherwise</outgoing><errorEventDefinition errorRef="error"/></boundaryEvent>
                    <endEvent id="end"><incoming>out</incoming></endEvent>
                    <endEvent id="end-refused"><incoming>otherwise</incoming></endEvent>
                    <sequenceFlow id="in" sourceRef="start" targetRef="work"/>
                    <sequenceFlow id="out" sourceRef="work" targetRef="end"/>
                    <sequenceFlow id="otherwise" sourceRef="refused" targetRef="end-refused"/>
                  </process>
                </definitions>
                """);
        var instance = models.start("handles-a-refusal", Map.of("reason", "closed on Mondays"));

        var values = new BlockValues(JsonMapper.builder().build());
        new JobWorker(client, settings, handled, new BlockHandler<>(new Refuses(), values))
                .work()
                .takeUntil(jobs -> jobs > 0)
                .blockLast(SOON);

        await().atMost(SOON).until(() -> ended(instance, "end-refused") == 1);
        assertThat(work.count("select count(*) from incident where process_instance_key = $1", instance))
                .isZero();
    }

    private long ended(long instance, String element) {
        return work.count(
                "select count(*) from element_instance where process_instance_key = $1 and element_id = $2 and ended_at is not null",
                instance,
                element);
    }
}
