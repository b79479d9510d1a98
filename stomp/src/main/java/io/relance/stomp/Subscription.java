package io.relance.stomp;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** One subscription of a connection, and what is running for it. */
record Subscription(
        String id,
        String destination,
        AckMode ackMode,
        @Nullable String receipt,
        Disposable.Swap running) {

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
        return new Subscription(
                idOf(frame, version), destination, AckMode.of(frame), frame.header("receipt"), Disposables.swap());
    }

    static String idOf(Frame frame, Version version) {
        String id = frame.header("id");
        return id == null && version == Version.V1_0 ? frame.required("destination") : frame.required("id");
    }

    Frame message(StompMessage message, String messageId) {
        Frame frame = Frame.of("MESSAGE")
                .with("subscription", id)
                .with("message-id", messageId)
                .with("destination", destination)
                .with("ack", ackMode == AckMode.AUTO ? null : messageId)
                .with("content-type", message.contentType())
                .with("content-length", Integer.toString(message.body().length))
                .with(StompMessage.LAST_ID, message.id());
        message.headers().forEach(frame::put);
        return new Frame(frame.command(), frame.headers(), message.body());
    }
}
