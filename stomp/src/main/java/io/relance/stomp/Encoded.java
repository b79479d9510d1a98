package io.relance.stomp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What all subscribers get of a message: every header that is not one of a subscription's own, and the body. */
@SuppressWarnings("ArrayRecordComponent")
record Encoded(byte[] bytes, boolean isText) {

    private static final Set<String> OF_A_SUBSCRIPTION = Set.of("subscription", "message-id", "destination", "ack");

    static Encoded of(StompMessage message, Version version) {
        byte[] bytes = FrameWriter.rest("", headers(message), message.body(), version);
        return new Encoded(bytes, isText(message.body()));
    }

    private static Map<String, String> headers(StompMessage message) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", message.contentType());
        headers.put("content-length", Integer.toString(message.body().length));
        if (message.id() != null) {
            headers.put(StompMessage.LAST_ID, message.id());
        }
        message.headers().forEach(headers::putIfAbsent);
        headers.keySet().removeAll(OF_A_SUBSCRIPTION);
        return headers;
    }

    /** Text where the bytes are text, so that people can read along in a browser. */
    private static boolean isText(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
