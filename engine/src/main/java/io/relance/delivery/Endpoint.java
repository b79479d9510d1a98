package io.relance.delivery;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a person registered to be reached, with what the other side knows us by. Not for logs. */
public record Endpoint(
        URI url, @Nullable String flavour, @Nullable String secret) {

    @Override
    public String toString() {
        return String.valueOf(url.getHost());
    }
}
