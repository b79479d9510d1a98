package io.relance.embedded;

/** Not there yet. */
final class ContainerServers {
    private ContainerServers() {}

    static Servers start() {
        throw new EmbeddedFailure("Containers are not offered yet.");
    }
}
