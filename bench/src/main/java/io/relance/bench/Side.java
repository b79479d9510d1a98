package io.relance.bench;

import java.net.InetSocketAddress;

/** One of the two that are measured. */
interface Side extends AutoCloseable {

    String name();

    InetSocketAddress address();

    String path();

    String connect(int number);

    /** The destination of this connection alone. */
    String own(int number);

    /** One message to the shared topic. */
    void publishShared();

    /** A message each to the own topics of so many connections. */
    void publishOwn(int from, int count);

    /** The process that holds the sockets. */
    long pid();

    @Override
    void close();
}
