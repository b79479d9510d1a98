package io.relance.correspondence;

import io.relance.customer.Contact;
import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.delivery.Deliveries;
import io.relance.identity.Users;
import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.email-customer}: a mail to the contact that the model names, else to the customer's first
 * with an e-mail, in the name of the owner. A birthday is nobody else's: if the one named has no e-mail, nothing is sent. It is queued with the job and sent at least once, tried again like every mail; one job queues one mail.
 */
@Component
class EmailCustomerBlock implements Block<EmailCustomerBlock.Input, EmailCustomerBlock.Output> {

    private final Customers customers;
    private final Users users;
    private final LetterWriter writer;
    private final Deliveries deliveries;

    EmailCustomerBlock(Customers customers, Users users, LetterWriter writer, Deliveries deliveries) {
        this.customers = customers;
        this.users = users;
        this.writer = writer;
        this.deliveries = deliveries;
    }

    record Input(
            @Header Letter template,
            UUID customerId,
            @Nullable String contactName,
            @Nullable String occasion,
            @Nullable String occasionName,
            @Nullable String product,
            @Nullable String news,
            @Nullable String link,
            @Nullable Instant appointmentAt,
            @Nullable String note) {

        Input {
            if (link != null && !link.matches("https?://\\S+")) {
                throw InvalidInput.in("link", "website");
            }
        }

        /** What the model says in its own words. */
        Map<String, String> said() {
            var said = new HashMap<String, String>();
            Optional.ofNullable(product).ifPresent(text -> said.put("product", text));
            Optional.ofNullable(news).ifPresent(text -> said.put("news", text));
            Optional.ofNullable(link).ifPresent(text -> said.put("link", text));
            return said;
        }
    }

    /** Not sent, and to nobody, when there is no e-mail. */
    record Output(boolean sent, @Nullable String to) {}

    @Override
    public String type() {
        return "relance.email-customer";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        return customers
                .byId(input.customerId())
                .switchIfEmpty(Mono.error(() -> new NotFound("There is no customer " + input.customerId() + ".")))
                .flatMap(customer -> write(input, job, customer));
    }

    private Mono<Output> write(Input input, Job job, Customer customer) {
        return Mono.justOrEmpty(addressee(input, customer))
                .flatMap(contact -> send(input, job, customer, contact))
                .defaultIfEmpty(new Output(false, null));
    }

    private Mono<Output> send(Input input, Job job, Customer customer, Contact contact) {
        return users.byId(customer.ownerId())
                .map(Sender::of)
                .defaultIfEmpty(Sender.whoHasLeft(customer))
                .map(sender -> writer.write(input, customer, contact, sender))
                .delayUntil(mail -> deliveries.queueToCustomer(job.key(), customer.id(), mail))
                .map(mail -> new Output(true, mail.to()));
    }

    private static Optional<Contact> addressee(Input input, Customer customer) {
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
}
