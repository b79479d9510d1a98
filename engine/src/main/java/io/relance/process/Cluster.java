package io.relance.process;

import java.util.List;

/** The engine's brokers and what each does. */
public record Cluster(
        List<Node> brokers, int clusterSize, int partitionsCount, int replicationFactor, String gatewayVersion) {

    public record Node(int nodeId, String host, int port, String version, List<Part> partitions) {}

    /**
     * @param role leader, follower or inactive
     * @param health healthy, unhealthy or dead
     */
    public record Part(int partitionId, String role, String health) {}
}
