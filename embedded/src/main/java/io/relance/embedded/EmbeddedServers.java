package io.relance.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The four servers, or those of them that the settings ask for; real ones, on loopback. Ports stay the same until {@link #close()}, whatever dies in between. What a crash left running is
 * stopped by the next start, which goes on with the same data.
 */
public final class EmbeddedServers implements Servers {

    private static final String LICENCE = "The embedded Zeebe broker is for development, test and evaluation"
            + " (Camunda License 1.0); production needs a licence or your own cluster.";

    private final DataFolder data;
    private final ChosenServers chosen;
    private final Thread atExit = new Thread(this::stop, "relance-servers-stop");
    private CompletableFuture<Void> brokerReady = CompletableFuture.completedFuture(null);
    private boolean stopped;

    private EmbeddedServers(DataFolder data, ChosenServers chosen) {
        this.data = data;
        this.chosen = chosen;
    }

    /**
     * Blocks until all are ready. The JVM's end stops them too.
     *
     * @throws EmbeddedFailure with one sentence that says why they cannot run
     */
    public static EmbeddedServers start(EmbeddedSettings settings) {
        EmbeddedServers servers = startAhead(settings);
        servers.awaitBroker();
        return servers;
    }

    /**
     * Blocks until all but the broker are ready, which takes longest: an application that can wait for it starts meanwhile, and then calls
     * {@link #awaitBroker()}.
     *
     * @throws EmbeddedFailure with one sentence that says why they cannot run
     */
    public static EmbeddedServers startAhead(EmbeddedSettings settings) {
        if (settings.servers().contains(Server.ZEEBE)) {
            Distribution.ofThisBuild().mustBeThere();
        }
        DataFolder data = DataFolder.locked(settings.data());
        try {
            return started(new EmbeddedServers(data, ChosenServers.of(settings, data)), settings);
        } catch (EmbeddedFailure failure) {
            data.close();
            throw failure;
        }
    }

    private static EmbeddedServers started(EmbeddedServers servers, EmbeddedSettings settings) {
        servers.chosen.broker().ifPresent(broker -> settings.progress().say(LICENCE));
        servers.chosen.stopLeftOvers();
        Runtime.getRuntime().addShutdownHook(servers.atExit);
        servers.startAll();
        return servers;
    }

    private void startAll() {
        brokerReady = chosen.brokerStart().map(EmbeddedServers::inBackground).orElse(brokerReady);
        awaited(CompletableFuture.allOf(
                chosen.otherStarts().map(EmbeddedServers::inBackground).toArray(CompletableFuture<?>[]::new)));
    }

    /** @throws EmbeddedFailure when the broker cannot run; everything is stopped then */
    public void awaitBroker() {
        awaited(brokerReady);
    }

    private void awaited(CompletableFuture<Void> start) {
        try {
            start.join();
        } catch (CompletionException failure) {
            close();
            throw failure.getCause() instanceof EmbeddedFailure known
                    ? known
                    : new EmbeddedFailure(
                            "The embedded servers cannot be started: %s.".formatted(failure.getCause()), failure);
        }
    }

    private static CompletableFuture<Void> inBackground(Runnable start) {
        return CompletableFuture.runAsync(
                start, run -> Thread.ofPlatform().daemon().start(run));
    }

    /**
     * Leaves the stop to the caller alone, who then has to call {@link #close()}: for an application that must be down before its servers
     * are, because the JVM runs its shutdown hooks side by side.
     */
    public EmbeddedServers closedByCaller() {
        boolean unused = Runtime.getRuntime().removeShutdownHook(atExit);
        return this;
    }

    @Override
    public boolean has(Server server) {
        return chosen.has(server);
    }

    @Override
    public PostgresServer postgres() {
        return chosen.postgres().orElseThrow();
    }

    @Override
    public RedisServer redis() {
        return chosen.redis().orElseThrow();
    }

    @Override
    public ZeebeBroker broker() {
        return chosen.broker().orElseThrow();
    }

    @Override
    public MailServer mail() {
        return chosen.mail().orElseThrow();
    }

    @Override
    public EngineClock clock() {
        return chosen.broker().orElseThrow().clock();
    }

    /** Stops them all, the broker first and with a snapshot. */
    @Override
    public void close() {
        stop();
        try {
            EmbeddedServers unused = closedByCaller();
        } catch (IllegalStateException jvmIsEnding) {
            // The hook that is running is this one, or finds nothing left to do.
        }
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            chosen.stop();
            data.close();
        }
    }
}
