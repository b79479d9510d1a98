package io.relance.correspondence;

import io.relance.customer.Contact;
import io.relance.customer.Customer;
import io.relance.delivery.Content;
import io.relance.delivery.CustomerMail;
import io.relance.delivery.Envelope;
import io.relance.delivery.Mail;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a job asks to be written, to whom, and in whose name. */
record Order(EmailCustomerBlock.Input input, long jobKey, Customer customer, Sender sender) {

    private static final Content NOTHING = new Content("", "", "", "", null);

    /** The contact that the model names, else the first with an e-mail; a birthday is nobody else's. */
    Optional<Contact> addressee() {
        var named = Objects.requireNonNullElse(input.contactName(), "");
        var withEmail = customer.contacts().stream()
                .filter(contact -> contact.email() != null && !contact.email().isBlank())
                .toList();
        return withEmail.stream()
                .filter(contact -> contact.name().equals(named))
                .findFirst()
                .or(() -> input.template() == Letter.BIRTHDAY && !named.isBlank()
                        ? Optional.empty()
                        : withEmail.stream().findFirst());
    }

    CustomerMail written(Mail mail, @Nullable String unsubscribe) {
        var name = sender.email().isBlank() ? null : sender.name();
        return to(
                mail.to(),
                new Content(mail.subject(), mail.text(), mail.html(), link(), null),
                new Envelope(name, mail.replyTo(), unsubscribe));
    }

    CustomerMail unwritten(String to) {
        return to(to, NOTHING, new Envelope(null, null, null));
    }

    private CustomerMail to(String address, Content content, Envelope envelope) {
        return new CustomerMail(
                jobKey, customer.id(), customer.ownerId(), input.template().code(), address, content, envelope);
    }

    /** Where the delivery log leads, not the mail. */
    private String link() {
        return "/customers/" + customer.id();
    }
}
