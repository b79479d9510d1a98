package io.relance.delivery;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.HeaderTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads reports from an IMAP mailbox. Only they are touched, and they are marked as read only when somebody says so. */
@Component
class BounceMailbox {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    private static final int BATCH = 100;
    private static final String WAIT = "20000";

    private final BounceSettings settings;

    BounceMailbox(BounceSettings settings) {
        this.settings = settings;
    }

    /** The oldest that are not read yet. */
    Mono<List<Report>> unread() {
        return Mono.fromCallable(() -> in(Folder.READ_ONLY, BounceMailbox::read))
                .subscribeOn(Schedulers.boundedElastic());
    }

    Mono<Void> markRead(List<Report> reports) {
        return Mono.fromCallable(() -> in(Folder.READ_WRITE, folder -> mark(folder, reports)))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }

    private <T> T in(int mode, Work<T> work) throws MessagingException, IOException {
        var protocol = settings.tls() ? "imaps" : "imap";
        try (var store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            return in(store.getFolder(settings.folder()), mode, work);
        }
    }

    /** What others have marked as deleted is not expunged: closing a folder by itself would. */
    private static <T> T in(Folder folder, int mode, Work<T> work) throws MessagingException, IOException {
        folder.open(mode);
        try {
            return work.in(folder);
        } finally {
            folder.close(false);
        }
    }

    private static Properties properties(String protocol) {
        var properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", WAIT);
        properties.put("mail." + protocol + ".timeout", WAIT);
        properties.put("mail." + protocol + ".writetimeout", WAIT);
        properties.put("mail." + protocol + ".peek", "true");
        properties.put("mail.imaps.ssl.checkserveridentity", "true");
        return properties;
    }

    private static List<Report> read(Folder folder) throws MessagingException {
        var unread = new FlagTerm(new Flags(Flags.Flag.SEEN), false);
        var found = folder.search(new AndTerm(unread, new HeaderTerm("Content-Type", "delivery-status")));
        var batch = Arrays.copyOf(found, Math.min(found.length, BATCH));
        var uids = new FetchProfile();
        uids.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(batch, uids);
        var reports = new ArrayList<Report>();
        for (var message : batch) {
            reports.add(new Report(((UIDFolder) folder).getUID(message), bounce(message)));
        }
        return reports;
    }

    /** What cannot be read now cannot be read ever. */
    private static Optional<Bounce> bounce(Message message) {
        try {
            return BounceReport.read(message);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            log.warn("A report of a mail that came back cannot be read: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    private static int mark(Folder folder, List<Report> reports) throws MessagingException {
        var uids = reports.stream().mapToLong(Report::uid).toArray();
        var messages = ((UIDFolder) folder).getMessagesByUID(uids);
        folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
        return messages.length;
    }

    /** @param bounce empty where it reports no failure of a mail of ours */
    record Report(long uid, Optional<Bounce> bounce) {}

    private interface Work<T> {
        T in(Folder folder) throws MessagingException, IOException;
    }
}
