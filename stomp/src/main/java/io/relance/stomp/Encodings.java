package io.relance.stomp;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A message as each version wants it, once somebody who speaks that version is to get it. */
final class Encodings {

    private final AtomicReferenceArray<@Nullable Encoded> byVersion =
            new AtomicReferenceArray<>(Version.values().length);

    Encoded of(StompMessage message, Version version) {
        Encoded encoded = byVersion.get(version.ordinal());
        if (encoded == null) {
            encoded = Encoded.of(message, version);
            byVersion.set(version.ordinal(), encoded);
        }
        return encoded;
    }
}
