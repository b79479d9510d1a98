package io.relance.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How mail is sent.
 *
 * @param from whom mails come from, as in {@code Relance <relance@example.com>}
 * @param patience how long the relay may take for one answer; many look at a mail before they say that they take it, and whoever
 *     hangs up on them sends it again (RFC 5321, 4.5.3.2.6, asks for ten minutes)
 */
@ConfigurationProperties("relance.mail")
record MailSettings(
        @DefaultValue("Relance <relance@localhost>") String from,
        @DefaultValue("10m") Duration patience) {

    MailSettings {
        from = Sender.of(from).address().toUnicodeString();
        Assert.isTrue(patience.isPositive(), "relance.mail.patience must be positive");
    }

    Sender sender() {
        return Sender.of(from);
    }
}
