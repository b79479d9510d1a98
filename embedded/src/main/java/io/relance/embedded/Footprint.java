package io.relance.embedded;

import java.util.List;

/**
 * How much the servers take of the machine: little, so that they start quickly beside whatever else runs, or what they would have in
 * production. The system property {@code relance.embedded.footprint} says {@code large} where load is measured.
 *
 * @param sharedBuffers PostgreSQL's own cache
 * @param walSize how much PostgreSQL writes until it tidies up
 * @param snapshots how often the broker takes one; the next start is the shorter, the newer it is
 * @param brokerOptions of the JVM of the broker
 */
record Footprint(String sharedBuffers, String walSize, String snapshots, List<String> brokerOptions) {

    private static final Footprint SMALL =
            new Footprint("64MB", "256MB", "1m", List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    private static final Footprint LARGE = new Footprint("2GB", "4GB", "5m", List.of("-Xmx1g"));

    static Footprint wanted() {
        return System.getProperty("relance.embedded.footprint", "small").equals("large") ? LARGE : SMALL;
    }
}
