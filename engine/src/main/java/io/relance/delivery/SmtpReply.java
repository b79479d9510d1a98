package io.relance.delivery;

import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Temporary;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/**
 * What a failure of SMTP means. For good: the addressee or the mail was refused with 5xx, or cannot be written down. All
 * else may pass: 4xx, no connection, no answer, and also what is wrong with our own account or sender.
 */
final class SmtpReply {

    private SmtpReply() {}

    static DeliveryFailure failure(Throwable error) {
        if (error instanceof DeliveryFailure known) {
            return known;
        }
        return causes(error)
                .filter(SmtpReply::isForGood)
                .findFirst()
                .<DeliveryFailure>map(Permanent::new)
                .orElseGet(() -> new Temporary(root(error)));
    }

    private static boolean isForGood(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> refused.getReturnCode() >= 500;
            case SMTPSendFailedException refused -> refused.getReturnCode() >= 540;
            case AddressException malformed -> true;
            case MailParseException malformed -> true;
            case MailPreparationException malformed -> true;
            default -> false;
        };
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
