package io.relance.bpmn;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.relance.embedded.EngineClock;
import io.relance.embedded.Servers;
import io.relance.embedded.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The real engine with every model deployed and a clock that the tests move. Started once for all tests. */
final class Engine implements AutoCloseable {

    private static final Duration BUFFERED = Duration.ofMinutes(5);

    private final CamundaClient client;
    private final RecordFeed feed;
    private final EngineClock clock;
    private final Jobs jobs;

    private Engine(CamundaClient client, RecordFeed feed, EngineClock clock) {
        this.client = client;
        this.feed = feed;
        this.clock = clock;
        this.jobs = Jobs.playedBy(client);
    }

    static Engine start() throws SQLException {
        Servers servers = TestServers.shared();
        RecordFeed feed = RecordFeed.in(servers.postgres());
        CamundaClient client = CamundaClient.newClientBuilder()
                .grpcAddress(servers.broker().grpcAddress())
                .restAddress(servers.broker().restAddress())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(Duration.ofMinutes(1))
                .build();
        deployAll(client);
        return new Engine(client, feed, servers.clock());
    }

    private static void deployAll(CamundaClient client) {
        DeployResourceCommandStep1 command = client.newDeployResourceCommand();
        DeployResourceCommandStep2 filled = null;
        for (Path file : Models.all()) {
            filled = (filled == null ? command : filled).addResourceFile(file.toString());
        }
        filled.send().join();
    }

    CamundaClient client() {
        return client;
    }

    RecordFeed feed() {
        return feed;
    }

    Jobs jobs() {
        return jobs;
    }

    void publish(String message, String key, Map<String, Object> variables) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(key)
                .timeToLive(BUFFERED)
                .variables(variables)
                .send()
                .join();
    }

    /** Publishes the message that starts a process, and follows the instance that it starts. */
    Walk starts(String processId, String message, String keyName, Map<String, Object> variables) {
        String key = variables.get(keyName).toString();
        publish(message, key, variables);
        return started(processId, keyName, key, 0);
    }

    /** Follows the instance of a process that has this variable and was created after the other instance. */
    Walk started(String processId, String variable, String value, long after) {
        long instance = feed.await(
                "the start of " + processId, row -> row.getLong(1), """
                        select (value->>'processInstanceKey')::bigint from record_feed
                        where value_type = 'VARIABLE' and value->>'bpmnProcessId' = ? and value->>'name' = ? and value->>'value' = ?
                          and value->>'scopeKey' = value->>'processInstanceKey' and (value->>'processInstanceKey')::bigint > ?
                        """, processId, variable, '"' + value + '"', after);
        return new Walk(this, instance);
    }

    void complete(Task task, Map<String, Object> variables) {
        client.newCompleteUserTaskCommand(task.key())
                .variables(variables)
                .send()
                .join();
        awaitEvent("USER_TASK", "COMPLETED", task.key());
    }

    /** Lets the time pass until this timer fires. */
    void fire(Timer timer) {
        advanceTo(timer.dueAt());
        awaitEvent("TIMER", "TRIGGERED", timer.key());
    }

    /** Waits until the model has taken this task back. */
    void awaitCanceled(Task task) {
        awaitEvent("USER_TASK", "CANCELED", task.key());
    }

    private void awaitEvent(String type, String intent, long key) {
        feed.await(type + " " + intent, row -> true, """
                        select from record_feed where value_type = ? and intent = ? and record_key = ?
                        """, type, intent, key);
    }

    Instant now() {
        return clock.now();
    }

    /** Moves the time to a second after this moment, if it is not past. */
    void advanceTo(Instant moment) {
        Duration step = Duration.between(now(), moment).plusSeconds(1);
        if (step.isPositive()) {
            clock.advance(step);
        }
    }

    @Override
    public void close() throws SQLException {
        client.close();
        feed.close();
    }
}
