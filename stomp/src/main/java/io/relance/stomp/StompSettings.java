package io.relance.stomp;

import java.time.Duration;
import java.util.Set;

/**
 * The limits of an endpoint.
 *
 * @param maxFrameBytes the largest STOMP frame a client may send, head and body; larger is answered with ERROR and close 1009. It should stay
 *     below the WebSocket layer's own limit (64 KiB unless configured), or that is the one that counts
 * @param maxBufferedBytes how much may wait to be written to one connection; past it the client gets ERROR and close 4008. From a quarter of it on
 *     no more messages are asked for
 * @param heartbeat the interval offered in both directions; zero for none
 * @param loginTimeout how long a connection may take until it is CONNECTED
 * @param maxLogins how many clients may be asked at a time who they are; the others wait, in order, as long as {@code loginTimeout} lets them
 * @param maxSubscriptions how many subscriptions a connection may hold at a time
 * @param allowedOrigins web origins besides the endpoint's own that may connect; a browser from elsewhere gets 403
 */
public record StompSettings(
        int maxFrameBytes,
        int maxBufferedBytes,
        Duration heartbeat,
        Duration loginTimeout,
        int maxLogins,
        int maxSubscriptions,
        Set<String> allowedOrigins) {

    public StompSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
        require(maxFrameBytes > 0, "maxFrameBytes must be positive");
        require(maxBufferedBytes > 0, "maxBufferedBytes must be positive");
        require(!heartbeat.isNegative(), "heartbeat must not be negative");
        require(loginTimeout.isPositive(), "loginTimeout must be positive");
        require(maxLogins > 0, "maxLogins must be positive");
        require(maxSubscriptions > 0, "maxSubscriptions must be positive");
    }

    public static StompSettings defaults() {
        return new StompSettings(
                32 * 1024, 1024 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(10), 64, 64, Set.of());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
