package io.relance.bench.product;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * An SMTP relay as a program of its own, to be killed. It keeps no mail, only a {@link Journal}: a mail is written there before its
 * sender hears that it was accepted, and so is that the sender was told.
 */
final class MailRelay {

    private static final int BACKLOG = 1024;

    private MailRelay() {}

    /** Port and journal. */
    public static void main(String[] arguments) throws IOException {
        var journal = Journal.openedAt(Path.of(arguments[1]));
        try (var door =
                new ServerSocket(Integer.parseInt(arguments[0]), BACKLOG, InetAddress.getByName(Ports.LOOPBACK))) {
            while (true) {
                var caller = door.accept();
                Thread.startVirtualThread(() -> serve(caller, journal));
            }
        }
    }

    private static void serve(Socket caller, Journal journal) {
        try (caller) {
            caller.setTcpNoDelay(true);
            var session = new Session(
                    new BufferedInputStream(caller.getInputStream(), 16_384), caller.getOutputStream(), journal);
            session.greet();
        } catch (IOException gone) {
            // The sender is gone or was killed: what it was not told is in the journal.
        }
    }

    private record Session(BufferedInputStream in, OutputStream out, Journal journal) {

        void greet() throws IOException {
            say("220 relay");
            var command = line();
            while (command != null && answer(command)) {
                command = line();
            }
        }

        private boolean answer(String command) throws IOException {
            var verb = command.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "DATA" -> take();
                case "QUIT" -> say("221 bye");
                default -> say("250 ok");
            }
            return !verb.equals("QUIT");
        }

        private void take() throws IOException {
            say("354 go on");
            var id = "";
            var line = line();
            while (line != null && !line.equals(".")) {
                id = id.isEmpty() && line.regionMatches(true, 0, "message-id:", 0, 11) ? line.substring(11) : id;
                line = line();
            }
            if (line != null) {
                journal.accepted(id.strip());
                say("250 accepted");
                journal.answered(id.strip());
            }
        }

        private void say(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        /** Null at the end. */
        private @org.jspecify.annotations.Nullable String line() throws IOException {
            var line = new StringBuilder(80);
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    line.setLength(Math.max(0, line.length() - 1));
                    return line.toString();
                }
                line.append((char) next);
            }
            return null;
        }
    }
}
