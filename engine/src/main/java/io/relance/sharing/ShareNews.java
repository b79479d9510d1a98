package io.relance.sharing;

import io.relance.audit.Audit;
import io.relance.customer.Customer;
import io.relance.customer.CustomerFacts;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is shared is told to those with whom it is, and written down. Joins the caller's transaction. */
@Component
class ShareNews {

    private final Audit audit;
    private final CustomerFacts facts;
    private final Users users;
    private final Notifier notifier;

    ShareNews(Audit audit, CustomerFacts facts, Users users, Notifier notifier) {
        this.audit = audit;
        this.facts = facts;
        this.users = users;
        this.notifier = notifier;
    }

    Mono<Void> begun(Customer customer, ShareTarget target, boolean canWrite, User by) {
        return audit.record(by, "shared", customer.id().toString(), Map.of("with", target.name(), "canWrite", canWrite))
                .then(hearers(target, customer, by))
                .zipWith(facts.of(customer.id()))
                .flatMap(found -> notifier.tell(fact(customer.id(), found.getT2(), canWrite, by), found.getT1()));
    }

    Mono<Void> ended(UUID customer, ShareTarget target, User by) {
        return audit.record(by, "unshared", customer.toString(), Map.of("with", target.name()));
    }

    /** Neither the owner nor whoever does it. */
    private Mono<List<User>> hearers(ShareTarget target, Customer customer, User by) {
        var everybody = target.userId() == null
                ? users.inTeam(target.id())
                : users.byId(target.id()).flux();
        return Flux.from(everybody)
                .filter(user -> !user.id().equals(by.id()) && !user.id().equals(customer.ownerId()))
                .collectList();
    }

    /** Each time it is told anew: it may have been taken back in between. */
    private static Fact fact(UUID customer, Map<String, Object> facts, boolean canWrite, User by) {
        var details = new HashMap<String, Object>(Map.of("customer", facts, "givenBy", by.displayName()));
        if (canWrite) {
            details.put("canWrite", true);
        }
        var key = "share:" + customer + ":" + UUID.randomUUID();
        return new Fact(key, "customer-shared", "/customers/" + customer, customer, null, details);
    }
}
