package io.relance.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
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

    /** Our address, which the relay may send from, under somebody's name. */
    InternetAddress inTheNameOf(@Nullable String name) throws UnsupportedEncodingException {
        return name == null || name.isBlank()
                ? address
                : new InternetAddress(address.getAddress(), name, StandardCharsets.UTF_8.name());
    }

    /** The same for every attempt, so that a mail that came twice is seen as one. */
    String messageId(String id) {
        var mailbox = address.getAddress();
        return "<" + id + mailbox.substring(mailbox.lastIndexOf('@')) + ">";
    }
}
