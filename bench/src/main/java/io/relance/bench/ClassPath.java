package io.relance.bench;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a child JVM gets to see. */
record ClassPath(String text) {

    /** Spring Boot would prefer the peer's server to the one that Relance ships with. */
    private static final List<String> OF_THE_PEER = List.of(
            "tomcat-embed-core",
            "tomcat-embed-websocket",
            "spring-boot-tomcat",
            "spring-boot-servlet",
            "spring-boot-webmvc",
            "spring-boot-websocket",
            "spring-webmvc");

    static ClassPath all() {
        return new ClassPath(System.getProperty("java.class.path"));
    }

    /** As the application is shipped. */
    static ClassPath withoutPeer() {
        return new ClassPath(Arrays.stream(all().text().split(File.pathSeparator))
                .filter(entry -> OF_THE_PEER.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator)));
    }
}
