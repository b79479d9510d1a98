package io.relance.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands mails to the SMTP relay. Completes when the relay has taken the mail; fails as temporary or permanent, never hangs. */
@Component
class MailRelay {

    private final JavaMailSender smtp;
    private final MailSettings settings;
    private final Clock clock;

    MailRelay(JavaMailSender smtp, MailSettings settings, Clock clock) {
        this.smtp = smtp;
        this.settings = settings;
        this.clock = clock;
        limitWaiting(smtp);
    }

    Mono<Void> send(Claim claim) {
        return Mono.<Void>fromRunnable(() -> smtp.send(message(claim)))
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(settings.patience())
                .onErrorMap(SmtpReply::failure);
    }

    private MimeMessage message(Claim claim) {
        var message = smtp.createMimeMessage();
        try {
            write(claim, message);
        } catch (MessagingException e) {
            throw new DeliveryFailure.Permanent(e);
        }
        return message;
    }

    private void write(Claim claim, MimeMessage message) throws MessagingException {
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.sender().address());
        helper.setTo(claim.mail().to());
        if (!claim.mail().replyTo().isEmpty()) {
            helper.setReplyTo(claim.mail().replyTo());
        }
        helper.setSubject(claim.mail().subject());
        helper.setText(claim.mail().text(), claim.mail().html());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", settings.sender().messageId(claim.id()));
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** A thread that waits on a socket cannot be interrupted: its own limits free it, a little before our patience ends. */
    private void limitWaiting(JavaMailSender sender) {
        if (sender instanceof JavaMailSenderImpl configured) {
            var limit = String.valueOf(settings.patience().toMillis() / 2);
            var properties = configured.getJavaMailProperties();
            properties.putIfAbsent("mail.smtp.connectiontimeout", limit);
            properties.putIfAbsent("mail.smtp.timeout", limit);
            properties.putIfAbsent("mail.smtp.writetimeout", limit);
        }
    }
}
