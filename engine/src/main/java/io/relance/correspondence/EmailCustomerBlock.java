package io.relance.correspondence;

import io.relance.customer.Contact;
import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.delivery.CustomerMail;
import io.relance.delivery.Deliveries;
import io.relance.delivery.NotSent;
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
 * with an e-mail, in the name of the owner. It is queued with the job and sent at least once, tried again like every mail; one
 * job queues one mail. Marketing is not sent to whoever does not want it. That it was sent, or why not, stays with the customer.
 */
@Component
class EmailCustomerBlock implements Block<EmailCustomerBlock.Input, EmailCustomerBlock.Output> {

    private final Customers customers;
    private final Users users;
    private final Consents consents;
    private final LetterWriter writer;
    private final Deliveries deliveries;

    EmailCustomerBlock(
            Customers customers, Users users, Consents consents, LetterWriter writer, Deliveries deliveries) {
        this.customers = customers;
        this.users = users;
        this.consents = consents;
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

    /** Not sent, and to nobody, when there is no e-mail, or when it is not wanted. */
    record Output(boolean sent, @Nullable String to) {

        static final Output NOT_SENT = new Output(false, null);
    }

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
                .flatMap(customer -> order(input, job, customer))
                .flatMap(this::carryOut);
    }

    private Mono<Order> order(Input input, Job job, Customer customer) {
        return users.byId(customer.ownerId())
                .map(Sender::of)
                .defaultIfEmpty(Sender.whoHasLeft(customer))
                .map(sender -> new Order(input, job.key(), customer, sender));
    }

    private Mono<Output> carryOut(Order order) {
        return Mono.justOrEmpty(order.addressee())
                .flatMap(contact -> write(order, contact))
                .switchIfEmpty(Mono.defer(() -> leave(order, "", NotSent.NO_ADDRESS)));
    }

    private Mono<Output> write(Order order, Contact contact) {
        var address = Objects.requireNonNull(contact.email());
        return consents.of(address)
                .flatMap(consent -> writer.objection(order, consent)
                        .map(reason -> leave(order, address, reason))
                        .orElseGet(() -> send(writer.write(order, contact, consent))));
    }

    private Mono<Output> send(CustomerMail mail) {
        return deliveries.queueToCustomer(mail).thenReturn(new Output(true, mail.to()));
    }

    private Mono<Output> leave(Order order, String address, NotSent reason) {
        return deliveries.notSentToCustomer(order.unwritten(address), reason).thenReturn(Output.NOT_SENT);
    }
}
