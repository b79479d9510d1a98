package io.relance.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.UUID;
import org.springframework.util.Assert;

/** Whom mails come from. Its host makes the ids of mails ours. */
record Sender(InternetAddress address) {

    static Sender of(String text) {
        try {
            return new Sender(new InternetAddress(text, true));
        } catch (AddressException e) {
            throw new IllegalArgumentException("relance.mail.from must be a mail address, not " + text, e);
        }
    }

    Sender {
        Assert.isTrue(address.getAddress().contains("@"), "relance.mail.from must name a host after an @");
    }

    /** The same for every attempt, so that a mail that came twice is seen as one. */
    String messageId(UUID delivery) {
        var mailbox = address.getAddress();
        return "<" + delivery + mailbox.substring(mailbox.lastIndexOf('@')) + ">";
    }
}
