package io.relance.embedded;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The four servers, real ones, on loopback. Ports stay the same until {@link #close()}, whatever dies in between. What a crash left running is
 * stopped by the next start, which goes on with the same data.
 */
public final class EmbeddedServers implements Servers {

    private static final String LICENCE = "The embedded Zeebe broker is for development, test and evaluation"
            + " (Camunda License 1.0); production needs a licence or your own cluster.";

    private final DataFolder data;
    private final PostgresProcess postgres;
    private final RedisProcess redis;
    private final BrokerProcess broker;
    private final GreenMailServer mail;
    private final Thread atExit = new Thread(this::stop, "relance-servers-stop");
    private CompletableFuture<Void> brokerReady = CompletableFuture.completedFuture(null);
    private boolean stopped;

    private EmbeddedServers(Distribution distribution, EmbeddedSettings settings, DataFolder data) {
        this.data = data;
        this.postgres = new PostgresProcess(settings, data);
        this.redis = new RedisProcess(settings, data);
        this.broker = new BrokerProcess(distribution, settings, data, postgres);
        this.mail = new GreenMailServer(new MailStore(data.folder("mail"), broker.clock()), settings.progress());
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
        Distribution distribution = Distribution.ofThisBuild().checked();
        DataFolder data = DataFolder.locked(settings.data());
        try {
            return started(new EmbeddedServers(distribution, settings, data), settings);
        } catch (EmbeddedFailure failure) {
            data.close();
            throw failure;
        }
    }

    private static EmbeddedServers started(EmbeddedServers servers, EmbeddedSettings settings) {
        settings.progress().say(LICENCE);
        servers.stopLeftOvers();
        Runtime.getRuntime().addShutdownHook(servers.atExit);
        servers.startAll();
        return servers;
    }

    /** The broker goes first, for it writes to PostgreSQL. */
    private void stopLeftOvers() {
        List.of(broker.child(), redis.child(), postgres.child()).forEach(Child::stopLeftOver);
    }

    private void startAll() {
        brokerReady = inBackground(broker.child()::start);
        awaited(CompletableFuture.allOf(
                inBackground(this::startPostgres), inBackground(redis.child()::start), inBackground(mail::start)));
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

    private void startPostgres() {
        postgres.initialise();
        postgres.child().start();
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
    public PostgresServer postgres() {
        return postgres;
    }

    @Override
    public RedisServer redis() {
        return redis;
    }

    @Override
    public ZeebeBroker broker() {
        return broker;
    }

    @Override
    public MailServer mail() {
        return mail;
    }

    @Override
    public EngineClock clock() {
        return broker.clock();
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
            broker.stopWithSnapshot();
            mail.kill();
            redis.child().stop();
            postgres.child().stop();
            data.close();
        }
    }
}
