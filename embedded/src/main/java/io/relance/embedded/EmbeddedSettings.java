package io.relance.embedded;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which servers are started, and how they run.
 *
 * @param data the folder that holds all data, logs and caught mails; created when missing
 * @param servers those to start; the others are somebody else's
 * @param feed where the broker writes its records when PostgreSQL is somebody else's; otherwise it is the started one
 * @param supervised whether a server that dies is started again, and data is safe against a power cut (tests need neither)
 * @param progress hears what happens
 */
public record EmbeddedSettings(
        Path data, Set<Server> servers, @Nullable FeedDatabase feed, boolean supervised, Progress progress) {

    public EmbeddedSettings {
        servers = Set.copyOf(servers);
        if (servers.contains(Server.ZEEBE) && !servers.contains(Server.POSTGRESQL) && feed == null) {
            throw new IllegalArgumentException("The broker needs a database for its records.");
        }
    }

    /** All four. */
    public EmbeddedSettings(Path data, boolean supervised, Progress progress) {
        this(data, EnumSet.allOf(Server.class), null, supervised, progress);
    }

    /** All four for a person: supervised, durable, telling the terminal what happens. */
    public static EmbeddedSettings inFolder(Path data) {
        return new EmbeddedSettings(data, true, System.out::println);
    }

    /** The same with these servers only. */
    public EmbeddedSettings starting(Set<Server> some, @Nullable FeedDatabase otherFeed) {
        return new EmbeddedSettings(data, some, otherFeed, supervised, progress);
    }

    <T> Optional<T> ifStarted(Server server, Supplier<T> made) {
        return servers.contains(server) ? Optional.of(made.get()) : Optional.empty();
    }
}
