package io.relance.embedded;

/** The four servers that Relance needs, wherever they run. */
public interface Servers extends AutoCloseable {

    PostgresServer postgres();

    RedisServer redis();

    ZeebeBroker broker();

    MailServer mail();

    EngineClock clock();

    @Override
    void close();
}
