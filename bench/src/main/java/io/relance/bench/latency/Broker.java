package io.relance.bench.latency;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.relance.bench.product.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The broker itself, and the peer: its own push of a job that is created beside each task. Jobs are not completed. */
record Broker(CamundaClient client, Map<Long, Instant> pushed) implements AutoCloseable {

    static Broker of(Product product) {
        var client = CamundaClient.newClientBuilder()
                .grpcAddress(product.grpcAddress())
                .preferRestOverGrpc(false)
                .build();
        return new Broker(client, new ConcurrentHashMap<>());
    }

    /** Past the application, which refuses models with jobs that nobody does. */
    void deployModel() {
        var unused = client.newDeployResourceCommand()
                .addResourceFromClasspath("io/relance/bench/latency/bench-task.bpmn")
                .requestTimeout(Duration.ofSeconds(90))
                .send()
                .join();
    }

    void takeJobs() {
        var unused = client.newWorker()
                .jobType("bench-peer")
                .handler((answer, job) -> note(job))
                .timeout(Duration.ofMinutes(30))
                .fetchVariables("person")
                .streamEnabled(true)
                .open();
    }

    private void note(ActivatedJob job) {
        var unused = pushed.putIfAbsent(job.getProcessInstanceKey(), Instant.now());
    }

    boolean hasPushed(Way way) {
        return pushed.containsKey(way.instance());
    }

    Instant pushed(Way way) {
        return Objects.requireNonNull(pushed.get(way.instance()));
    }

    @Override
    public void close() {
        client.close();
    }
}
