package io.relance.stomp;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.socket.HandshakeInfo;

/** A client asks to be let in; {@code headers} are all those of its CONNECT frame, {@code handshake} has cookies and principal. */
public record Connecting(
        HandshakeInfo handshake,
        @Nullable String login,
        @Nullable String passcode,
        Map<String, String> headers) {

    static Connecting of(HandshakeInfo handshake, Frame frame) {
        return new Connecting(handshake, frame.header("login"), frame.header("passcode"), frame.headers());
    }

    @Override
    public String toString() {
        return "Connecting[login=" + login + "]";
    }
}
