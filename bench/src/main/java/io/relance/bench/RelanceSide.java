package io.relance.bench;

import java.net.InetSocketAddress;

/**
 * Relance as it ships: one node is published in and another one holds the sockets, so that everything goes through PostgreSQL and Redis
 * and is there for who comes back.
 */
final class RelanceSide implements Side {

    private final Nodes nodes = new Nodes();
    private final Child sockets = nodes.start("node-1");
    private final InetSocketAddress address = sockets.address();
    private final Child publisher = nodes.start("node-2");

    RelanceSide(int people) {
        var unused = publisher.answer();
        var alsoUnused = publisher.ask("people " + people);
    }

    @Override
    public String name() {
        return "Relance";
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public String path() {
        return SharedEndpoint.PATH;
    }

    @Override
    public String connect(int number) {
        return "CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\npasscode:bench-p%d\n\n"
                .formatted(number + 1);
    }

    @Override
    public String own(int number) {
        return "/user/queue/notifications";
    }

    @Override
    public void publishShared() {
        publisher.tell("shared");
    }

    @Override
    public void publishOwn(int from, int count) {
        publisher.tell("own " + from + " " + count);
    }

    @Override
    public long pid() {
        return sockets.pid();
    }

    @Override
    public void close() {
        sockets.close();
        publisher.close();
        nodes.close();
    }
}
