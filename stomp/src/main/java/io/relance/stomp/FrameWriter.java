package io.relance.stomp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a frame as the version of the connection wants it. */
final class FrameWriter {

    private FrameWriter() {}

    static Outgoing write(Frame frame, Version version) {
        // CONNECTED is read before the client knows the version, so it is never escaped.
        Version escaping = frame.command().equals("CONNECTED") ? Version.V1_0 : version;
        return Outgoing.text(rest(frame.command() + '\n', frame.headers(), frame.body(), escaping));
    }

    /** What follows {@code start}: headers, empty line, body and NUL. */
    static byte[] rest(String start, Map<String, String> headers, byte[] body, Version version) {
        var head = new StringBuilder(start.length() + 48 * headers.size()).append(start);
        headers.forEach((name, value) -> head.append(line(name, value, version)));
        return joined(head.append('\n').toString().getBytes(StandardCharsets.UTF_8), body);
    }

    static String line(String name, String value, Version version) {
        return start(name, value, version) + '\n';
    }

    /** A line up to where its value goes on. */
    static String start(String name, String value, Version version) {
        return text(name, version) + ':' + text(value, version);
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
