package io.relance.stomp;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.RequestUpgradeStrategy;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;

/**
 * Upgrades on the connection's own event loop, wherever the filters before it have left the request. Elsewhere Reactor Netty still exchanges its
 * handlers when the answer is out already, and loses the frame of a client that is quicker: its CONNECT.
 */
public final class EventLoopUpgrade implements RequestUpgradeStrategy {

    private final RequestUpgradeStrategy netty;

    public EventLoopUpgrade() {
        this(64 * 1024);
    }

    /** With the largest WebSocket frame that is taken. */
    public EventLoopUpgrade(int maxFrameBytes) {
        this.netty = new ReactorNettyRequestUpgradeStrategy(
                () -> WebsocketServerSpec.builder().maxFramePayloadLength(maxFrameBytes));
    }

    @Override
    public Mono<Void> upgrade(
            ServerWebExchange exchange,
            WebSocketHandler handler,
            @Nullable String subProtocol,
            Supplier<HandshakeInfo> handshakeInfo) {
        return commit(exchange.getResponse())
                .then(Mono.defer(() -> netty.upgrade(exchange, handler, subProtocol, handshakeInfo))
                        .subscribeOn(eventLoop(exchange.getResponse())));
    }

    /** What is to be done before the answer, such as keeping the session, may go on elsewhere, too; so it is done before. */
    private static Mono<Void> commit(ServerHttpResponse response) {
        return Mono.defer(response::setComplete);
    }

    private static Scheduler eventLoop(ServerHttpResponse response) {
        HttpServerResponse netty = ServerHttpResponseDecorator.getNativeResponse(response);
        return Schedulers.fromExecutor(task -> netty.withConnection(
                connection -> connection.channel().eventLoop().execute(task)));
    }
}
