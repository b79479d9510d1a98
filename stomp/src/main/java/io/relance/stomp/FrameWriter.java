package io.relance.stomp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a frame as the version of the connection wants it. */
final class FrameWriter {

    static final byte[] HEART_BEAT = {'\n'};

    private FrameWriter() {}

    static byte[] write(Frame frame, Version version) {
        var head = new StringBuilder(64 + 48 * frame.headers().size());
        head.append(frame.command()).append('\n');
        // CONNECTED is read before the client knows the version, so it is never escaped.
        Version escaping = frame.command().equals("CONNECTED") ? Version.V1_0 : version;
        frame.headers().entrySet().forEach(header -> append(head, header, escaping));
        return joined(head.append('\n').toString().getBytes(StandardCharsets.UTF_8), frame.body());
    }

    private static void append(StringBuilder head, Map.Entry<String, String> header, Version version) {
        head.append(text(header.getKey(), version)).append(':');
        head.append(text(header.getValue(), version)).append('\n');
    }

    /** What a version cannot escape would end the header early and let its text pose as another header. */
    private static String text(String text, Version version) {
        String escaped = version.escape(text);
        return escaped.replace('\n', ' ').replace('\r', ' ').replace('\0', ' ');
    }

    private static byte[] joined(byte[] head, byte[] body) {
        var frame = new ByteArrayOutputStream(head.length + body.length + 1);
        frame.writeBytes(head);
        frame.writeBytes(body);
        frame.write(0);
        return frame.toByteArray();
    }
}
