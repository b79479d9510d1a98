package io.relance.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** Redis from the jar's binary; its append-only file brings everything back after a crash. */
final class RedisProcess implements RedisServer {

    private final int port = FreePorts.next();
    private final Child child;

    RedisProcess(EmbeddedSettings settings, DataFolder data) {
        ChildCommand command = new ChildCommand(words(data), Map.of(), data.log("redis"));
        this.child = new Child(
                new ServerSpec(
                        "Redis",
                        port,
                        command,
                        new PidFile(data.pidFile("redis")),
                        () -> Loopback.answers(port),
                        () -> {},
                        ProcessHandle::destroy),
                settings);
    }

    private List<String> words(DataFolder data) {
        String folder = data.folder("redis").toString();
        return List.of(
                executable(data),
                "--bind",
                Loopback.HOST,
                "--port",
                Integer.toString(port),
                "--dir",
                folder,
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--loglevel",
                "notice");
    }

    private static String executable(DataFolder data) {
        File folder = data.folder("bin").toFile();
        try {
            return ExecutableProvider.newJarResourceProvider(folder).get().getAbsolutePath();
        } catch (IOException failure) {
            throw new EmbeddedFailure("There is no Redis binary for this system; give spring.data.redis.url.", failure);
        }
    }

    Child child() {
        return child;
    }

    @Override
    public URI uri() {
        return URI.create("redis://%s:%d".formatted(Loopback.HOST, port));
    }

    @Override
    public void kill() {
        child.kill();
    }

    @Override
    public void restart() {
        child.restart();
    }
}
