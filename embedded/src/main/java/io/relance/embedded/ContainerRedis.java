package io.relance.embedded;

import java.net.URI;
import org.testcontainers.containers.GenericContainer;

/** Redis in a container. */
record ContainerRedis(GenericContainer<?> container) implements RedisServer {

    @Override
    public URI uri() {
        return Containers.uri("redis", container, 6379);
    }

    @Override
    public void kill() {
        Containers.kill(container);
    }

    @Override
    public void restart() {
        Containers.restart(container);
    }
}
