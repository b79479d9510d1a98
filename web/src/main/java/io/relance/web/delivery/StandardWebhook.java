package io.relance.web.delivery;

import io.relance.web.webhook.Hmac;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The headers of Standard Webhooks: the id is the same at every attempt, so that the other side can leave out what it has; the
 * timestamp is that of the attempt; the signature is over both and the payload.
 */
final class StandardWebhook {

    private static final String SECRET = "whsec_";

    private StandardWebhook() {}

    static HttpHeaders headers(UUID id, Instant now, byte[] payload, String secret) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("webhook-id", id.toString());
        headers.set("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.set("webhook-signature", signature(id.toString(), now.getEpochSecond(), payload, secret));
        return headers;
    }

    static String signature(String id, long timestamp, byte[] payload, String secret) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(Hmac.bytes(id + "." + timestamp + "."));
        signed.writeBytes(payload);
        var key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
        return "v1," + Hmac.base64(key, signed.toByteArray());
    }
}
