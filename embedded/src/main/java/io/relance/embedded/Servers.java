package io.relance.embedded;

/** The four servers that Relance needs, wherever they run. */
public interface Servers extends AutoCloseable {

    /** Whether it is one of these; otherwise it must not be asked for. The clock comes with the broker. */
    default boolean has(Server server) {
        return true;
    }

    PostgresServer postgres();

    RedisServer redis();

    ZeebeBroker broker();

    MailServer mail();

    EngineClock clock();

    @Override
    void close();
}
