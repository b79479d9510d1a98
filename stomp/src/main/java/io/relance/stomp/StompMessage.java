package io.relance.stomp;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message, for one subscriber or for many: give the same object to all of them, and it is encoded once. The {@code id}, if there is
 * one, goes out as header {@code last-id}: a client that subscribes again sends the newest such value back in its {@code last-id} header and
 * so says what it has seen. The protocol's own headers ({@code message-id}, {@code subscription}, {@code destination}, {@code ack},
 * {@code content-type}, {@code content-length}) are the library's; a header of these names in {@code headers} is ignored. The body is not
 * copied and must not be changed.
 */
public final class StompMessage {

    static final String LAST_ID = "last-id";
    static final String EPOCH = "epoch";
    static final String OFFSET = "offset";
    static final String RECOVERED = "recovered";

    private final @Nullable String id;
    private final Map<String, String> headers;
    private final String contentType;
    private final byte[] body;
    private final Encodings encodings = new Encodings();

    public StompMessage(@Nullable String id, Map<String, String> headers, String contentType, byte[] body) {
        this.id = id;
        this.headers = Map.copyOf(headers);
        this.contentType = contentType;
        this.body = body;
    }

    public static StompMessage json(@Nullable String id, String body) {
        return new StompMessage(id, Map.of(), "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    public static StompMessage text(@Nullable String id, String body) {
        return new StompMessage(id, Map.of(), "text/plain", body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a client is told first that names a {@code last-id} which nothing can be replayed from: header {@code recovered:false} and no body.
     * It is to load anew what it shows; {@code id} is where it goes on from.
     */
    public static StompMessage notRecovered(@Nullable String id) {
        return new StompMessage(id, Map.of(RECOVERED, "false"), "text/plain", new byte[0]);
    }

    /** The same with the headers {@code epoch} and {@code offset}: offsets grow within an epoch, and begin anew only in another. */
    public StompMessage at(String epoch, long offset) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(EPOCH, epoch);
        more.put(OFFSET, Long.toString(offset));
        return new StompMessage(id, more, contentType, body);
    }

    public @Nullable String id() {
        return id;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body;
    }

    /** What every subscriber that speaks this version gets of it; made once. */
    Encoded encoded(Version version) {
        return encodings.of(this, version);
    }
}
