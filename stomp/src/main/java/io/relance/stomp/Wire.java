package io.relance.stomp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.lang.reflect.Method;
import java.util.List;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.adapter.ReactorNettyWebSocketSession.WebSocketConnection;
import reactor.netty.Connection;
import reactor.netty.DisposableChannel;

/**
 * Netty's connection below Spring's session. To go through the session costs a dozen objects and a hop to the event loop for every message; here
 * any number of messages are one buffer, one write and one flush.
 */
final class Wire {

    private final WebSocketConnection connection;
    private final Channel channel;

    private Wire(WebSocketConnection connection, Channel channel) {
        this.connection = connection;
        this.channel = channel;
    }

    static Wire of(WebSocketSession socket) {
        Method accessor = ReflectionUtils.findMethod(socket.getClass(), "getDelegate");
        if (accessor != null) {
            ReflectionUtils.makeAccessible(accessor);
            if (ReflectionUtils.invokeMethod(accessor, socket) instanceof WebSocketConnection connection) {
                return new Wire(connection, channel(connection));
            }
        }
        throw new IllegalStateException(socket.getClass() + " is not a connection of Reactor Netty");
    }

    /** Does it on the connection's event loop, later. */
    void later(Runnable task) {
        channel.eventLoop().execute(task);
    }

    /** On the event loop; is done when the socket has taken all of it. */
    ChannelFuture write(List<Outgoing> frames) {
        int bytes = 0;
        for (Outgoing frame : frames) {
            bytes += WebSocketFrames.size(frame);
        }
        ByteBuf buffer = channel.alloc().ioBuffer(bytes);
        for (Outgoing frame : frames) {
            WebSocketFrames.write(frame, buffer);
        }
        return channel.writeAndFlush(buffer);
    }

    /** Ends the TCP connection of a peer that does not read: a close frame would wait behind what it does not take, for as long as it likes. */
    void cut() {
        connection.getInbound().withConnection(DisposableChannel::dispose);
    }

    private static Channel channel(WebSocketConnection connection) {
        var found = new Channel[1];
        connection.getInbound().withConnection((Connection its) -> found[0] = its.channel());
        return found[0];
    }
}
