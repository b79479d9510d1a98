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

    private static Servers start() {
        return "containers".equals(System.getProperty("relance.services")) ? ContainerServers.start() : embedded();
    }

    private static Servers embedded() {
        Path runs = Distribution.ofThisBuild().moduleTarget().resolve("test-servers");
        new FolderTree(runs).children().forEach(TestServers::discardUnlessItsJvmLives);
        Path mine = runs.resolve(Long.toString(ProcessHandle.current().pid()));
        return EmbeddedServers.start(new EmbeddedSettings(mine, false, System.out::println));
    }

    private static void discardUnlessItsJvmLives(Path run) {
        long jvm = Long.parseLong(run.getFileName().toString());
        if (ProcessHandle.of(jvm).isEmpty()) {
            new FolderTree(run.resolve("run"))
                    .children().stream()
                            .flatMap(file -> new PidFile(file).leftOver().stream())
                            .forEach(ProcessHandle::destroyForcibly);
            new FolderTree(run).delete();
        }
    }

    private static final class Holder {
        private static final Servers SERVERS = start();
    }
}
