package io.relance.embedded;

import java.nio.file.Path;

/**
 * The servers that the tests of one JVM share, started when the first test asks and stopped with the JVM. They start empty. With
 * {@code -Drelance.services=containers} they are containers.
 */
public final class TestServers {

    private TestServers() {}

    public static Servers shared() {
        return Holder.SERVERS;
    }

    private static final class Holder {

        private static final Servers SERVERS = start();

        private static Servers start() {
            return "containers".equals(System.getProperty("relance.services")) ? ContainerServers.start() : embedded();
        }

        private static Servers embedded() {
            Path target = Distribution.ofThisBuild().moduleTarget();
            String run = "test-servers/" + ProcessHandle.current().pid();
            return EmbeddedServers.start(new EmbeddedSettings(target.resolve(run), false, System.out::println));
        }
    }
}
