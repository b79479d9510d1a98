package io.relance.bench;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;

/** What the sessions of a load say and hear. All is called on the client's one thread and must be quick. */
interface Talk {

    InetSocketAddress address(Session session);

    /** Of the WebSocket. */
    String path();

    /** The CONNECT frame. */
    String connect(Session session);

    /** What is said as soon as CONNECTED has come. */
    List<String> subscribe(Session session);

    void connected(Session session);

    /** The bytes of a MESSAGE frame, from the buffer's position to its limit; they are gone after the call. */
    void message(Session session, ByteBuffer frame);

    /** It has ended, or did not come about. */
    void lost(Session session, boolean wasOpen, String why);
}
