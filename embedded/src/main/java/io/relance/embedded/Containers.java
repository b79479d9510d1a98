package io.relance.embedded;

import java.net.URI;
import org.testcontainers.containers.GenericContainer;

/** What all containers have in common: their ports on the host stay the same while they are killed and started, for they are fixed. */
final class Containers {

    private Containers() {}

    static URI uri(String scheme, GenericContainer<?> container, int port) {
        return URI.create("%s://%s:%d".formatted(scheme, container.getHost(), container.getMappedPort(port)));
    }

    static void kill(GenericContainer<?> container) {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    static void restart(GenericContainer<?> container) {
        container
                .getDockerClient()
                .restartContainerCmd(container.getContainerId())
                .exec();
    }
}
