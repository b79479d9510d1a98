package io.relance.embedded;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** The official Zeebe distribution as a child process. */
final class BrokerProcess implements ZeebeBroker {

    private static final Duration SNAPSHOT_PATIENCE = Duration.ofSeconds(5);

    private final BrokerPorts ports = BrokerPorts.free();
    private final BrokerActuator actuator = new BrokerActuator(BrokerPorts.uri(ports.monitoring()));
    private final EngineClock clock;
    private final Child child;

    BrokerProcess(Distribution distribution, EmbeddedSettings settings, DataFolder data, FeedDatabase feed) {
        this.clock = new EngineClock(data.file("clock-offset"), actuator);
        this.child = new Child(
                new ServerSpec(
                        "Zeebe",
                        ports.gateway(),
                        new BrokerCommand(distribution, ports, feed, data).command(),
                        new PidFile(data.pidFile("zeebe")),
                        actuator::isReady,
                        clock::alignBroker,
                        ProcessHandle::destroy),
                settings);
    }

    /** A snapshot makes the next start short: there is nothing left to process again. */
    void stopWithSnapshot() {
        if (child.isAlive()) {
            try {
                takeSnapshot();
            } catch (IOException withoutIt) {
                // The log has everything; the next start only takes longer.
            }
        }
        child.stop();
    }

    private void takeSnapshot() throws IOException {
        String before = actuator.snapshotId();
        actuator.takeSnapshot();
        boolean unused = Waiting.until(() -> !snapshotIdOr(before).equals(before), SNAPSHOT_PATIENCE);
    }

    private String snapshotIdOr(String before) {
        try {
            return actuator.snapshotId();
        } catch (IOException notNow) {
            return before;
        }
    }

    Child child() {
        return child;
    }

    EngineClock clock() {
        return clock;
    }

    @Override
    public URI grpcAddress() {
        return BrokerPorts.uri(ports.gateway());
    }

    @Override
    public URI restAddress() {
        return BrokerPorts.uri(ports.rest());
    }

    @Override
    public URI monitoringAddress() {
        return BrokerPorts.uri(ports.monitoring());
    }

    @Override
    public void kill() {
        child.kill();
    }

    @Override
    public void restart() {
        child.restart();
    }
}
