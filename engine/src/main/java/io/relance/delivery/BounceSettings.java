package io.relance.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The mailbox to which mails come back that were accepted and could not be delivered.
 *
 * @param host the IMAP server; nothing is read without it
 * @param port of the server
 * @param tls whether the connection is encrypted from the start
 * @param username whose mailbox it is
 * @param password opens it
 * @param folder where reports come in
 * @param every how often to look
 * @param address what mails say they are sent from, with the delivery's id behind a plus: {@code bounces+ID@example.com}. Without it
 *     reports go to {@code relance.mail.from} and are known by the Message-ID only
 */
@ConfigurationProperties("relance.mail.bounces")
record BounceSettings(
        @Nullable String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") Duration every,
        @Nullable String address) {

    BounceSettings {
        Assert.isTrue(every.isPositive(), "relance.mail.bounces.every must be positive");
        Assert.isTrue(
                address == null || address.indexOf('@') > 0,
                "relance.mail.bounces.address must be a mail address, not " + address);
    }

    boolean isOn() {
        return host != null && !host.isBlank();
    }

    /** What the envelope of a mail says it is from; empty where that is the sender's address. */
    Optional<String> envelope(UUID delivery) {
        return Optional.ofNullable(address).map(whole -> whole.replaceFirst("@", "+" + delivery + "@"));
    }

    @Override
    public String toString() {
        return username + " at " + host;
    }
}
