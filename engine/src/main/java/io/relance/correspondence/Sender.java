package io.relance.correspondence;

import io.relance.customer.Customer;
import io.relance.identity.User;
import io.relance.notification.Language;

/** In whose name a mail is written, and in which language: the customer's owner's; answers go there. The e-mail is empty where the owner has left. */
record Sender(String name, String email, Language language) {

    static Sender of(User owner) {
        return new Sender(owner.displayName(), owner.email(), Language.of(owner.locale()));
    }

    static Sender whoHasLeft(Customer customer) {
        return new Sender(customer.ownerName(), "", Language.ZH);
    }
}
