package io.relance.stomp;

import java.lang.reflect.Method;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.adapter.ReactorNettyWebSocketSession.WebSocketConnection;
import reactor.netty.DisposableChannel;
import reactor.util.Logger;
import reactor.util.Loggers;

/**
 * Cuts the TCP connection of a peer that does not read. A close frame would wait behind what the peer does not take, for as long
 * as it likes, and Spring's session has nothing harder to offer; so this reaches through to Netty's connection.
 */
final class Severing {

    private static final Logger log = Loggers.getLogger(Severing.class);

    private Severing() {}

    static void sever(WebSocketSession socket) {
        Method accessor = ReflectionUtils.findMethod(socket.getClass(), "getDelegate");
        if (accessor == null) {
            log.warn("{} hides its connection: it ends when its peer lets it", socket.getClass());
            return;
        }
        ReflectionUtils.makeAccessible(accessor);
        if (ReflectionUtils.invokeMethod(accessor, socket) instanceof WebSocketConnection connection) {
            connection.getInbound().withConnection(DisposableChannel::dispose);
        }
    }
}
