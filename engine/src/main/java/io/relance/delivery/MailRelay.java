package io.relance.delivery;

import static java.util.Objects.requireNonNullElse;

import io.relance.refusal.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Hands mails to the SMTP relay. Completes when the relay has taken the mail; fails as temporary or permanent. Each answer is
 * waited for in bounds, and all of them together as long as they take: whoever hangs up before the relay has said that it takes
 * the mail does not know whether it did.
 */
@Component
class MailRelay implements Carrier {

    /** Without it the mail library looks through every jar for every mail. */
    static {
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final String CONNECT = String.valueOf(Duration.ofSeconds(10).toMillis());

    private final JavaMailSender smtp;
    private final MailSettings settings;
    private final BounceSettings bounces;
    private final Clock clock;

    MailRelay(JavaMailSender smtp, MailSettings settings, BounceSettings bounces, Clock clock) {
        this.smtp = smtp;
        this.settings = settings;
        this.bounces = bounces;
        this.clock = clock;
        limitWaiting(smtp);
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Duration patience() {
        return settings.patience();
    }

    @Override
    public Mono<Void> carry(Parcel parcel) {
        return Mono.<Void>fromRunnable(() -> smtp.send(message(parcel)))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorComplete(MailRelay::isTaken)
                .onErrorMap(SmtpReply::failure);
    }

    /** No message has failed: the relay had said that it took the mail, and was gone before the goodbye. Sent again it would come twice. */
    private static boolean isTaken(Throwable failure) {
        return failure instanceof MailSendException goodbye
                && goodbye.getFailedMessages().isEmpty();
    }

    private MimeMessage message(Parcel parcel) {
        var message = smtp.createMimeMessage();
        try {
            write(parcel, message);
            var enveloped = enveloped(parcel, message);
            headers(parcel, enveloped);
            return enveloped;
        } catch (AddressException e) {
            throw new DeliveryFailure.Rejected(e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new DeliveryFailure.Permanent(e);
        }
    }

    /** Reports come back to an address that says which mail they are about. A copy has a Message-ID of its own until it is given ours. */
    private MimeMessage enveloped(Parcel parcel, MimeMessage message) throws MessagingException {
        var from = bounces.envelope(parcel.id());
        if (from.isEmpty()) {
            return message;
        }
        var enveloped = new SMTPMessage(message);
        enveloped.setEnvelopeFrom(from.get());
        return enveloped;
    }

    private void write(Parcel parcel, MimeMessage message) throws MessagingException, UnsupportedEncodingException {
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.sender().inTheNameOf(parcel.envelope().fromName()));
        helper.setTo(addressee(parcel.to()));
        var replyTo = replyTo(parcel.envelope());
        if (replyTo.isPresent()) {
            helper.setReplyTo(replyTo.get());
        }
        helper.setSubject(parcel.content().subject());
        helper.setText(parcel.content().text(), parcel.content().html());
        helper.setSentDate(Date.from(clock.instant()));
    }

    /** The wire would cut what is not ASCII, and so make it an address of somebody else. */
    private static String addressee(String address) {
        return EmailAddress.onTheWire(address)
                .orElseThrow(() -> new DeliveryFailure.Rejected("The address is not ASCII: " + address));
    }

    /** Answers to what is no address come to us. */
    private static Optional<String> replyTo(Envelope envelope) {
        return Optional.ofNullable(envelope.replyTo())
                .filter(address -> !address.isEmpty())
                .flatMap(EmailAddress::onTheWire);
    }

    /** A thread begins with a mail that nobody ever got: all that belong to it answer that one, in whatever order they come. */
    private void headers(Parcel parcel, MimeMessage message) throws MessagingException {
        message.setHeader("Message-ID", settings.sender().messageId(parcel.id().toString()));
        message.setHeader("Auto-Submitted", "auto-generated");
        var thread = parcel.content().thread();
        if (thread != null) {
            message.setHeader("In-Reply-To", settings.sender().messageId("thread." + thread));
            message.setHeader("References", settings.sender().messageId("thread." + thread));
        }
        var unsubscribe = parcel.envelope().unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** A thread that waits on a socket cannot be interrupted: its own limits free it. Nor is a goodbye waited for. */
    private void limitWaiting(JavaMailSender sender) {
        if (sender instanceof JavaMailSenderImpl configured) {
            var limit = String.valueOf(settings.patience().toMillis());
            var of = "mail." + requireNonNullElse(configured.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
            var properties = configured.getJavaMailProperties();
            properties.putIfAbsent(of + ".connectiontimeout", CONNECT);
            properties.putIfAbsent(of + ".timeout", limit);
            properties.putIfAbsent(of + ".writetimeout", limit);
            properties.putIfAbsent(of + ".quitwait", "false");
        }
    }
}
