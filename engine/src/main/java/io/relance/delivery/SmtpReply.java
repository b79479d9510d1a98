package io.relance.delivery;

import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/**
 * What a failure of SMTP means. For good: the mail was refused with 5xx, or cannot be written down, or its addressee is none. All
 * else may pass: 4xx, no connection, no answer, and also what is wrong with our own account or sender.
 */
final class SmtpReply {

    /** No such mailbox, not here, moved away, takes no mail. */
    private static final Set<Integer> UNKNOWN = Set.of(550, 551, 553, 556);

    private SmtpReply() {}

    static DeliveryFailure failure(Throwable error) {
        if (error instanceof DeliveryFailure known) {
            return known;
        }
        return causes(error)
                .<DeliveryFailure>mapMulti((cause, found) -> forGood(cause).ifPresent(found))
                .findFirst()
                .orElseGet(() -> Temporary.causedBy(root(error)));
    }

    private static Optional<DeliveryFailure> forGood(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> ofAddressee(refused);
            case SMTPSendFailedException refused -> ofMail(refused);
            case AddressException malformed -> Optional.of(new Rejected(malformed));
            case MailParseException malformed -> Optional.of(new Permanent(malformed));
            case MailPreparationException malformed -> Optional.of(new Permanent(malformed));
            default -> Optional.empty();
        };
    }

    private static Optional<DeliveryFailure> ofMail(SMTPSendFailedException refused) {
        return refused.getReturnCode() >= 540 ? Optional.of(new Permanent(refused)) : Optional.empty();
    }

    /** A full mailbox, or a policy against us (5.7), says nothing of the address. */
    private static Optional<DeliveryFailure> ofAddressee(SMTPAddressFailedException refused) {
        if (refused.getReturnCode() < 500) {
            return Optional.empty();
        }
        var policy = String.valueOf(refused.getMessage()).contains(" 5.7.");
        var unknown = UNKNOWN.contains(refused.getReturnCode()) && !policy;
        return Optional.of(unknown ? new Rejected(refused) : new Permanent(refused));
    }

    /** The innermost says most. */
    private static Throwable root(Throwable error) {
        return causes(error).reduce((outer, inner) -> inner).orElse(error);
    }

    /** The error and what it hides. */
    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, SmtpReply::next);
    }

    /** Mail failures nest in three ways. */
    private static @Nullable Throwable next(Throwable error) {
        if (error instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return several.getMessageExceptions()[0];
        }
        if (error instanceof MessagingException nesting && nesting.getNextException() != null) {
            return nesting.getNextException();
        }
        return error.getCause();
    }
}
