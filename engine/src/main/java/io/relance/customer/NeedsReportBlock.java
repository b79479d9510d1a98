package io.relance.customer;

import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import io.relance.process.Options;
import io.relance.refusal.NotFound;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.needs-report}: the audience hears what the customer needs (P2). The budget is on the page to which the
 * alert leads, not in the alert, which stands in inboxes and mails in plain text (D11).
 */
@Component
class NeedsReportBlock implements Block<NeedsReportBlock.Input, Void> {

    private static final Options AUDIENCES =
            Options.of("owner").or(Role.codes()).or(Role.codes().map("role:"::concat));

    private final Customers customers;
    private final CustomerFacts facts;
    private final Users users;
    private final Notifier notifier;

    NeedsReportBlock(Customers customers, CustomerFacts facts, Users users, Notifier notifier) {
        this.customers = customers;
        this.facts = facts;
        this.users = users;
        this.notifier = notifier;
    }

    /** The audience is owner or role:NAME. */
    record Input(@Header String audience, UUID customerId) {}

    @Override
    public String type() {
        return "relance.needs-report";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Map<String, Options> options() {
        return Map.of("audience", AUDIENCES);
    }

    @Override
    public Mono<Void> handle(Input input, Job job) {
        return customers
                .byId(input.customerId())
                .switchIfEmpty(Mono.error(() -> new NotFound("There is no customer " + input.customerId() + ".")))
                .zipWith(facts.of(input.customerId()), (customer, known) -> fact(job, customer, known))
                .zipWith(audience(input).collectList())
                .flatMap(found -> notifier.tell(found.getT1(), found.getT2()));
    }

    private Flux<User> audience(Input input) {
        if (input.audience().equals("owner")) {
            return customers
                    .byId(input.customerId())
                    .map(Customer::ownerId)
                    .flatMap(users::byId)
                    .flux();
        }
        return Role.find(input.audience().replaceFirst("^role:", ""))
                .map(users::withRole)
                .orElseThrow();
    }

    private static Fact fact(Job job, Customer customer, Map<String, Object> known) {
        var details = new HashMap<String, Object>();
        details.put("customer", known);
        details.put("message", NeedsReport.of(Masks.sensitive(customer)).text());
        var page = "/customers/" + customer.id() + "/needs-report";
        details.put(Fact.PDF, page + "?format=pdf");
        return new Fact("job:" + job.key(), "needs-report", page, customer.id(), null, details);
    }
}
