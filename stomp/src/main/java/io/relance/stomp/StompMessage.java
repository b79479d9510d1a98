package io.relance.stomp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message for a subscriber. The {@code id}, if there is one, goes out as header {@code last-id}: a client that subscribes again
 * sends the newest such value back in its {@code last-id} header and so says what it has seen. The protocol's own headers
 * ({@code message-id}, {@code subscription}, {@code destination}, {@code ack}, {@code content-type}, {@code content-length}) are the library's;
 * a header of these names in {@code headers} is ignored. The body is not copied and must not be changed.
 */
@SuppressWarnings("ArrayRecordComponent")
public record StompMessage(@Nullable String id, Map<String, String> headers, String contentType, byte[] body) {

    static final String LAST_ID = "last-id";

    public StompMessage {
        headers = Map.copyOf(headers);
    }

    public static StompMessage json(@Nullable String id, String body) {
        return new StompMessage(id, Map.of(), "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    public static StompMessage text(@Nullable String id, String body) {
        return new StompMessage(id, Map.of(), "text/plain", body.getBytes(StandardCharsets.UTF_8));
    }
}
