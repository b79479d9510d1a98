package io.relance.stomp;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a client subscribed to, and how what it gets for that begins. */
record Subscription(
        String id,
        String destination,
        AckMode ackMode,
        @Nullable String receipt,
        Version version) {

    enum AckMode {
        AUTO,
        CLIENT,
        CLIENT_INDIVIDUAL;

        static AckMode of(Frame frame) {
            return switch (frame.headers().getOrDefault("ack", "auto")) {
                case "auto" -> AUTO;
                case "client" -> CLIENT;
                case "client-individual" -> CLIENT_INDIVIDUAL;
                default -> throw new Violation("Unknown ack mode '" + frame.header("ack") + "'");
            };
        }
    }

    /** 1.0 may leave out the id; there a destination is subscribed once. */
    static Subscription of(Frame frame, Version version) {
        String destination = frame.required("destination");
        return new Subscription(idOf(frame, version), destination, AckMode.of(frame), frame.header("receipt"), version);
    }

    static String idOf(Frame frame, Version version) {
        String id = frame.header("id");
        return id == null && version == Version.V1_0 ? frame.required("destination") : frame.required("id");
    }

    /** A MESSAGE; only its first lines are made for this subscription. */
    Outgoing message(StompMessage message, String messageId) {
        var encoded = message.encoded(version);
        var own = new StringBuilder(128).append("MESSAGE\n");
        own.append(FrameWriter.line("subscription", id, version));
        own.append(FrameWriter.line("destination", destination, version));
        own.append(FrameWriter.line("message-id", messageId, version));
        if (ackMode != AckMode.AUTO) {
            own.append(FrameWriter.line("ack", messageId, version));
        }
        return new Outgoing(own.toString().getBytes(StandardCharsets.UTF_8), encoded.bytes(), encoded.isText());
    }
}
