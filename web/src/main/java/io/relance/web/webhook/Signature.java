package io.relance.web.webhook;

import java.util.HexFormat;

/** Proves to whoever shares the secret that a body comes from us and is whole: {@code sha256=} and the HMAC in hex. */
final class Signature {

    static final String HEADER = "X-Relance-Signature";

    private Signature() {}

    static String of(byte[] body, String secret) {
        return "sha256=" + HexFormat.of().formatHex(Hmac.of(Hmac.bytes(secret), body));
    }
}
