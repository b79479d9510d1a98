package io.relance.embedded;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The servers that the settings ask for. What is not asked for leaves no trace: no binaries, no folder, no port. */
record ChosenServers(
        Optional<PostgresProcess> postgres,
        Optional<RedisProcess> redis,
        Optional<BrokerProcess> broker,
        Optional<GreenMailServer> mail) {

    static ChosenServers of(EmbeddedSettings settings, DataFolder data) {
        var postgres = settings.ifStarted(Server.POSTGRESQL, () -> new PostgresProcess(settings, data));
        var broker = settings.ifStarted(Server.ZEEBE, () -> broker(settings, data, postgres));
        return new ChosenServers(
                postgres,
                settings.ifStarted(Server.REDIS, () -> new RedisProcess(settings, data)),
                broker,
                settings.ifStarted(Server.SMTP, () -> mail(settings, data, broker)));
    }

    private static BrokerProcess broker(
            EmbeddedSettings settings, DataFolder data, Optional<PostgresProcess> postgres) {
        FeedDatabase feed = postgres.map(FeedDatabase::of).orElseGet(() -> Objects.requireNonNull(settings.feed()));
        new FeedBond(data.folder("zeebe")).tie(postgres.isPresent() ? FeedBond.EMBEDDED : feed.jdbcUrl());
        return new BrokerProcess(Distribution.ofThisBuild(), settings, data, feed);
    }

    private static GreenMailServer mail(EmbeddedSettings settings, DataFolder data, Optional<BrokerProcess> broker) {
        Clock clock = broker.<Clock>map(BrokerProcess::clock).orElseGet(Clock::systemUTC);
        return new GreenMailServer(new MailStore(data.folder("mail"), clock), settings.progress());
    }

    boolean has(Server server) {
        return switch (server) {
            case POSTGRESQL -> postgres.isPresent();
            case REDIS -> redis.isPresent();
            case ZEEBE -> broker.isPresent();
            case SMTP -> mail.isPresent();
        };
    }

    /** The broker goes first, for it writes to PostgreSQL. */
    void stopLeftOvers() {
        Stream.of(
                        broker.map(BrokerProcess::child),
                        redis.map(RedisProcess::child),
                        postgres.map(PostgresProcess::child))
                .flatMap(Optional::stream)
                .forEach(Child::stopLeftOver);
    }

    Optional<Runnable> brokerStart() {
        return broker.map(server -> server.child()::start);
    }

    /** How all but the broker are started, in any order. */
    Stream<Runnable> otherStarts() {
        return Stream.of(
                        postgres.<Runnable>map(server -> server::start),
                        redis.<Runnable>map(server -> server.child()::start),
                        mail.<Runnable>map(server -> server::start))
                .flatMap(Optional::stream);
    }

    /** The broker first and with a snapshot. */
    void stop() {
        broker.ifPresent(BrokerProcess::stopWithSnapshot);
        mail.ifPresent(GreenMailServer::kill);
        redis.map(RedisProcess::child).ifPresent(Child::stop);
        postgres.map(PostgresProcess::child).ifPresent(Child::stop);
    }
}
