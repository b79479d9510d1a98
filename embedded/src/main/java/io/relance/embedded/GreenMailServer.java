package io.relance.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SMTP in this JVM. Its mailboxes stay empty: what is accepted goes to the {@link MailStore}. */
final class GreenMailServer implements MailServer {

    private final int port = FreePorts.next();
    private final MailStore store;
    private final Progress progress;
    private @Nullable GreenMail running;

    GreenMailServer(MailStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    synchronized void start() {
        GreenMail fresh = new GreenMail(new ServerSetup(port, Loopback.HOST, ServerSetup.PROTOCOL_SMTP));
        fresh.start();
        fresh.getUserManager().setMessageDeliveryHandler((message, address) -> {
            store.keep(address.getEmail(), message.getMessage());
            return NoMailbox.of(address.getEmail());
        });
        running = fresh;
        progress.say("SMTP ready on port %d".formatted(port));
    }

    @Override
    public synchronized void kill() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized void restart() {
        kill();
        start();
    }

    @Override
    public String host() {
        return Loopback.HOST;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<CapturedMail> mails() {
        return store.newestFirst();
    }
}
