package io.relance.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Starts short process instances, one after the other, and remembers those that the broker has acknowledged. */
final class Load implements AutoCloseable {

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("short")
            .startEvent()
            .manualTask("step")
            .endEvent()
            .done();

    private final CamundaClient client;
    private final int port;
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> running;
    private volatile boolean stopping;

    private Load(CamundaClient client, int port) {
        this.client = client;
        this.port = port;
        this.running = CompletableFuture.runAsync(this::run);
    }

    static Load on(ZeebeBroker broker) {
        CamundaClient client = CamundaClient.newClientBuilder()
                .grpcAddress(broker.grpcAddress())
                .restAddress(broker.restAddress())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(Duration.ofSeconds(5))
                .build();
        client.newDeployResourceCommand()
                .addProcessModel(MODEL, "short.bpmn")
                .requestTimeout(Duration.ofSeconds(20))
                .send()
                .join();
        return new Load(client, broker.grpcAddress().getPort());
    }

    private void run() {
        while (!stopping) {
            try {
                acknowledged.add(client.newCreateInstanceCommand()
                        .bpmnProcessId("short")
                        .latestVersion()
                        .variables(Map.of("text", "a\u0000b"))
                        .send()
                        .join()
                        .getProcessInstanceKey());
            } catch (ClientException lostOrNotTaken) {
                awaitBroker(); // Only what was acknowledged has to arrive.
            }
        }
    }

    private void awaitBroker() {
        boolean unused = Waiting.until(() -> stopping || Loopback.answers(port), Duration.ofSeconds(60));
    }

    int size() {
        return acknowledged.size();
    }

    /** Ends the load and tells which instances were acknowledged. */
    Set<Long> finish() {
        stopping = true;
        running.join();
        return acknowledged;
    }

    @Override
    public void close() {
        stopping = true;
        client.close();
    }
}
