package io.relance.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A received mail as a file: the message as it came, below two headers that say for whom and when. */
final class MailFile {

    private static final String RECIPIENT = "X-Relance-Recipient";
    private static final String RECEIVED = "X-Relance-Received";

    private MailFile() {}

    static String envelope(String recipient, Instant received) {
        return "%s: %s\r\n%s: %s\r\n".formatted(RECIPIENT, recipient, RECEIVED, received);
    }

    static CapturedMail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new CapturedMail(
                    message.getHeader(RECIPIENT, null),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Objects.requireNonNullElse(find("text/plain", message), ""),
                    Objects.requireNonNullElse(find("text/html", message), ""),
                    Instant.parse(message.getHeader(RECEIVED, null)));
        } catch (IOException | MessagingException failure) {
            throw new EmbeddedFailure("The mail %s cannot be read.".formatted(file), failure);
        }
    }

    private static @Nullable String find(String type, Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            return findIn(type, parts);
        }
        return part.isMimeType(type) && content instanceof String text ? text : null;
    }

    private static @Nullable String findIn(String type, Multipart parts) throws MessagingException, IOException {
        for (int index = 0; index < parts.getCount(); index++) {
            String found = find(type, parts.getBodyPart(index));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
