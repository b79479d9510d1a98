package io.relance.bench;

import java.net.InetSocketAddress;
import java.util.List;

/** Spring's simple broker: one JVM that is published in and holds the sockets. */
final class PeerSide implements Side {

    private final Child child = Child.started("peer", PeerProgram.class, ClassPath.all(), List.of());
    private final InetSocketAddress address = child.address();

    @Override
    public String name() {
        return "Spring SimpleBroker";
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public String path() {
        return "/ws";
    }

    @Override
    public String connect(int number) {
        return "CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\n\n";
    }

    @Override
    public String own(int number) {
        return "/topic/own." + number;
    }

    @Override
    public void publishShared() {
        child.tell("shared");
    }

    @Override
    public void publishOwn(int from, int count) {
        child.tell("own " + from + " " + count);
    }

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.close();
    }
}
