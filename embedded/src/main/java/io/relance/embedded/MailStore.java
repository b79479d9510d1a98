package io.relance.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Mails as files, named by the time they came and read once; the newest is first. */
final class MailStore {

    private final Path folder;
    private final Clock clock;
    private final ConcurrentSkipListMap<String, CapturedMail> mails = new ConcurrentSkipListMap<>();
    private final AtomicInteger sequence = new AtomicInteger();

    MailStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".eml")).forEach(this::remember);
        } catch (IOException failure) {
            throw new EmbeddedFailure("The received mails in %s cannot be read.".formatted(folder), failure);
        }
    }

    private void remember(Path file) {
        mails.put(file.getFileName().toString(), MailFile.read(file));
    }

    /** When this returns, the mail is there for every later start. */
    void keep(String recipient, MimeMessage message) throws MessagingException {
        Instant now = clock.instant();
        String name = "%015d-%06d.eml".formatted(now.toEpochMilli(), sequence.incrementAndGet());
        try {
            Path fresh = folder.resolve(name + ".new");
            try (OutputStream out = Files.newOutputStream(fresh)) {
                out.write(MailFile.envelope(recipient, now).getBytes(StandardCharsets.US_ASCII));
                message.writeTo(out);
            }
            remember(Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException failure) {
            throw new MessagingException("the mail cannot be kept", failure);
        }
    }

    List<CapturedMail> newestFirst() {
        return List.copyOf(mails.descendingMap().values());
    }
}
