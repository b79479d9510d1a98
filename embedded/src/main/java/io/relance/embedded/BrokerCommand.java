package io.relance.embedded;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the broker is started: on our own Java, small, quick to be ready, everything on loopback, with our exporter. */
record BrokerCommand(Distribution distribution, BrokerPorts ports, FeedDatabase feed, DataFolder data) {

    private static final String EXPORTER = "ZEEBE_BROKER_EXPORTERS_RELANCE_";

    ChildCommand command() {
        return new ChildCommand(words(), environment(), data.log("zeebe-console"));
    }

    private List<String> words() {
        Path home = distribution.brokerHome();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(Footprint.wanted().brokerOptions());
        words.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dapp.name=relance-broker",
                "-Dapp.home=" + data.file("."),
                "-Dbasedir=" + data.folder("zeebe"),
                "-cp",
                home.resolve("config") + File.pathSeparator + home.resolve("lib") + File.separator + "*",
                "io.camunda.application.StandaloneBroker"));
        return words;
    }

    private Map<String, String> environment() {
        Map<String, String> names = new HashMap<>(network());
        names.put(
                "ZEEBE_BROKER_DATA_DIRECTORY",
                data.folder("zeebe").resolve("data").toString());
        names.put("ZEEBE_BROKER_DATA_SNAPSHOTPERIOD", Footprint.wanted().snapshots());
        names.put("ZEEBE_BROKER_THREADS_CPUTHREADCOUNT", "2");
        names.put("ZEEBE_CLOCK_CONTROLLED", "true");
        names.putAll(exporter(distribution.exporterJar().toString(), feed.jdbcUrl(), feed.user(), feed.password()));
        return names;
    }

    /** The exporter's part of a broker's environment, wherever that broker runs. */
    static Map<String, String> exporter(String jar, String url, String user, String password) {
        return Map.of(
                EXPORTER + "CLASSNAME", "io.relance.exporter.RecordFeedExporter",
                EXPORTER + "JARPATH", jar,
                EXPORTER + "ARGS_URL", url,
                EXPORTER + "ARGS_USERNAME", user,
                EXPORTER + "ARGS_PASSWORD", password);
    }

    private Map<String, String> network() {
        return Map.of(
                "ZEEBE_BROKER_NETWORK_HOST", Loopback.HOST,
                "ZEEBE_BROKER_GATEWAY_NETWORK_HOST", Loopback.HOST,
                "SERVER_ADDRESS", Loopback.HOST,
                "MANAGEMENT_SERVER_ADDRESS", Loopback.HOST,
                "ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", Integer.toString(ports.command()),
                "ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", Integer.toString(ports.internal()),
                "ZEEBE_BROKER_GATEWAY_NETWORK_PORT", Integer.toString(ports.gateway()),
                "SERVER_PORT", Integer.toString(ports.rest()),
                "MANAGEMENT_SERVER_PORT", Integer.toString(ports.monitoring()));
    }
}
