package io.relance.stomp;

import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client wants what arrives at a destination; {@code headers} are those of its SUBSCRIBE frame. */
public record Subscribing(Principal principal, String destination, Map<String, String> headers) {

    /** The {@link StompMessage#id()} that the client saw last, if it says so; what came after it is replayed first. */
    public @Nullable String lastId() {
        return headers.get(StompMessage.LAST_ID);
    }

    /** The epoch that this belongs to, if the client says so; from another one nothing can be replayed. */
    public @Nullable String epoch() {
        return headers.get(StompMessage.EPOCH);
    }
}
