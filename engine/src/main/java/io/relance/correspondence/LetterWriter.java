package io.relance.correspondence;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.Contact;
import io.relance.customer.Customer;
import io.relance.delivery.CustomerMail;
import io.relance.delivery.Mail;
import io.relance.delivery.NotSent;
import io.relance.delivery.PublicAddress;
import io.relance.notification.Language;
import io.relance.notification.Letters;
import io.relance.notification.OccasionNames;
import io.relance.time.BusinessTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes mails to customers in the language of whoever looks after them. */
@Component
class LetterWriter {

    private final BusinessTime time;
    private final PublicAddress home;
    private final CorrespondenceSettings settings;
    private final Letters letters;

    LetterWriter(BusinessTime time, PublicAddress home, CorrespondenceSettings settings, Letters letters) {
        this.time = time;
        this.home = home;
        this.settings = settings;
        this.letters = letters;
    }

    /** Why this must not be written. */
    Optional<NotSent> objection(Order order, Consent consent) {
        return consent.objection(order.input().template(), settings.consent());
    }

    /** Marketing says how to say no to it. */
    CustomerMail write(Order order, Contact contact, Consent consent) {
        var marketing = order.input().template().isMarketing();
        var unsubscribe = marketing ? home.of("/unsubscribe/" + consent.token()) : null;
        return order.written(write(order.input(), order.customer(), contact, order.sender(), unsubscribe), unsubscribe);
    }

    Mail write(
            EmailCustomerBlock.Input input,
            Customer customer,
            Contact contact,
            Sender sender,
            @Nullable String unsubscribe) {
        var words = words(input, customer, contact, sender);
        words.put("unsubscribe", requireNonNullElse(unsubscribe, ""));
        var letter = letters.write(input.template().code(), sender.language(), words, input.note());
        return new Mail(
                requireNonNullElse(contact.email(), ""),
                letter.subject(),
                letter.text(),
                letter.html(),
                sender.email());
    }

    private Map<String, Object> words(
            EmailCustomerBlock.Input input, Customer customer, Contact contact, Sender sender) {
        var words = new HashMap<String, Object>(input.said());
        words.put("customer", customer.name());
        words.put("contact", contact.name());
        words.put("sender", sender.name());
        words.put("senderEmail", sender.email());
        if (input.occasion() != null) {
            words.put("occasion", occasion(input.occasion(), input.occasionName(), sender.language()));
        }
        if (input.appointmentAt() != null) {
            words.put("appointmentAt", sender.language().say(input.appointmentAt(), time.zone(), time.now()));
        }
        return words;
    }

    /** The model's own name says more than that of the code, such as how many years, but in Chinese only. */
    private static String occasion(String code, @Nullable String name, Language language) {
        return name != null && language == Language.ZH ? name : OccasionNames.in(language, code, code);
    }
}
