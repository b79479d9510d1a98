package io.relance.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A delivery status notification (RFC 3464): in a {@code multipart/report} the fields of the message and of each recipient, and of
 * the mail that it is about at least the headers. Ours is known by its Message-ID, or by the address that the report was sent to.
 */
final class BounceReport {

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_REASON = 300;
    private static final Pattern ID = Pattern.compile("[<+]([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@");

    private final List<InternetHeaders> recipients = new ArrayList<>();
    private final List<String> traces = new ArrayList<>();

    private BounceReport() {}

    /** Empty for what is no report, reports no failure, or is not about a mail of ours. */
    static Optional<Bounce> read(Message message) throws MessagingException, IOException {
        var report = new BounceReport();
        if (message.isMimeType("multipart/report") && message.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                report.part(parts.getBodyPart(i));
            }
        }
        for (var header : List.of("To", "Delivered-To", "X-Original-To")) {
            report.trace(message.getHeader(header));
        }
        return report.bounce();
    }

    private void part(Part part) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status")) {
            status(part);
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            trace(new InternetHeaders(beginning(part)).getHeader("Message-ID"));
        }
    }

    /** The fields of the message come first, then those of each recipient, with an empty line between. */
    private void status(Part part) throws MessagingException, IOException {
        var lines = beginning(part);
        var message = new InternetHeaders(lines);
        trace(message.getHeader("Original-Envelope-Id"));
        while (lines.available() > 0) {
            recipients.add(new InternetHeaders(lines));
        }
    }

    private static ByteArrayInputStream beginning(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return new ByteArrayInputStream(content.readNBytes(LONGEST));
        }
    }

    private void trace(String @Nullable [] values) {
        Stream.ofNullable(values).flatMap(Stream::of).filter(Objects::nonNull).forEach(traces::add);
    }

    private Optional<Bounce> bounce() {
        return recipients.stream()
                .filter(recipient -> field(recipient, "Action").equalsIgnoreCase("failed"))
                .findFirst()
                .flatMap(failed -> delivery().map(id -> bounce(id, failed)));
    }

    private Optional<UUID> delivery() {
        return traces.stream()
                .flatMap(trace -> ID.matcher(trace).results())
                .map(found -> UUID.fromString(found.group(1)))
                .findFirst();
    }

    private static Bounce bounce(UUID delivery, InternetHeaders failed) {
        var reason = field(failed, "Diagnostic-Code").replaceAll("\\s+", " ");
        var shown = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        return new Bounce(delivery, field(failed, "Status"), shown);
    }

    private static String field(InternetHeaders fields, String name) {
        return Objects.requireNonNullElse(fields.getHeader(name, null), "")
                .replace("\0", "")
                .strip();
    }
}
