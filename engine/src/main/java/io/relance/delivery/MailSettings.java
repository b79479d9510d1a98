package io.relance.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How mail is sent; all but the sender and the patience is the pace of every channel.
 *
 * @param from whom mails come from, as in {@code Relance <relance@example.com>}
 * @param batch how many mails are claimed at a time
 * @param inFlight how many of them are sent at the same time
 * @param patience how long the relay may take for one mail
 * @param lease after what time a mail is claimed again whose node has died; longer than a whole batch may take
 * @param poll how often to look for what is due
 * @param firstWait the wait after the first failed attempt, doubled after each further one
 * @param longestWait the longest wait between two attempts
 * @param keepTrying after what time of failed attempts a mail is given up
 * @param drain how long a stopping application waits for mails that are being sent
 */
@ConfigurationProperties("relance.mail")
record MailSettings(
        @DefaultValue("Relance <relance@localhost>") String from,
        @DefaultValue("32") int batch,
        @DefaultValue("8") int inFlight,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration firstWait,
        @DefaultValue("1h") Duration longestWait,
        @DefaultValue("72h") Duration keepTrying,
        @DefaultValue("20s") Duration drain) {

    MailSettings {
        from = Sender.of(from).address().toUnicodeString();
        Assert.isTrue(batch > 0 && inFlight > 0, "relance.mail.batch and relance.mail.in-flight must be at least 1");
        Assert.isTrue(
                lease.compareTo(patience.multipliedBy((batch + inFlight - 1L) / inFlight)) > 0,
                "relance.mail.lease must be longer than a batch may take: patience times batch / in-flight");
        Assert.isTrue(
                poll.isPositive() && firstWait.isPositive() && longestWait.compareTo(firstWait) >= 0,
                "relance.mail.poll and first-wait must be positive, longest-wait at least first-wait");
    }

    Sender sender() {
        return Sender.of(from);
    }

    BackOff backOff() {
        return new BackOff(firstWait, longestWait, keepTrying);
    }
}
