package io.relance.embedded;

import java.net.URI;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;

/** Zeebe in a container; a broker that starts again is told the time again. */
record ContainerBroker(GenericContainer<?> container, EngineClock clock) implements ZeebeBroker {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public URI grpcAddress() {
        return Containers.uri("http", container, 26500);
    }

    @Override
    public URI restAddress() {
        return Containers.uri("http", container, 8080);
    }

    @Override
    public URI monitoringAddress() {
        return Containers.uri("http", container, 9600);
    }

    @Override
    public void kill() {
        Containers.kill(container);
    }

    @Override
    public void restart() {
        Containers.restart(container);
        if (!Waiting.until(new BrokerActuator(monitoringAddress())::isReady, PATIENCE)) {
            throw new EmbeddedFailure(
                    "The broker's container was not ready after %d s.".formatted(PATIENCE.toSeconds()));
        }
        clock.alignBroker();
    }
}
