package io.relance.stomp;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a client subscribed to, and how each message that it gets for that begins. */
record Subscription(
        String id,
        String destination,
        AckMode ackMode,
        @Nullable String receipt,
        Version version,
        String messageStart) {

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
        String id = idOf(frame, version);
        String destination = frame.required("destination");
        String start = messageStart(id, destination, version);
        return new Subscription(id, destination, AckMode.of(frame), frame.header("receipt"), version, start);
    }

    /** Up to where its messages differ. */
    private static String messageStart(String id, String destination, Version version) {
        return "MESSAGE\n"
                + FrameWriter.line("subscription", id, version)
                + FrameWriter.line("destination", destination, version)
                + FrameWriter.start("message-id", id + '-', version);
    }

    /** Of the message of this number. */
    String messageId(long number) {
        return id + '-' + number;
    }

    static String idOf(Frame frame, Version version) {
        String id = frame.header("id");
        return id == null && version == Version.V1_0 ? frame.required("destination") : frame.required("id");
    }

    /** A MESSAGE; only its first lines are made for this subscription. */
    Outgoing message(StompMessage message, long number) {
        var encoded = message.encoded(version);
        String own = messageStart + number + '\n';
        if (ackMode != AckMode.AUTO) {
            own += FrameWriter.line("ack", messageId(number), version);
        }
        return new Outgoing(own.getBytes(StandardCharsets.UTF_8), encoded.bytes(), encoded.isText());
    }
}
