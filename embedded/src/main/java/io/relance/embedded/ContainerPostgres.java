package io.relance.embedded;

import org.testcontainers.containers.GenericContainer;

/** PostgreSQL in a container. */
record ContainerPostgres(GenericContainer<?> container, String name) implements PostgresServer {

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return container.getMappedPort(5432);
    }

    @Override
    public String database() {
        return name;
    }

    @Override
    public String user() {
        return name;
    }

    @Override
    public String password() {
        return name;
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
