package io.relance.customer;

import static java.util.Objects.requireNonNull;

import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.refusal.InvalidInput;
import io.relance.time.IsoTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is agreed in a conversation that no task asked for becomes a task (P4): the message that opens it commits with the
 * conversation. A conversation that a task asked for goes on in that task's model.
 */
@Component
class NextActions {

    private final Customers customers;
    private final Users users;
    private final InteractionSection section;
    private final Outbox outbox;
    private final JsonMapper json;

    NextActions(Customers customers, Users users, InteractionSection section, Outbox outbox, JsonMapper json) {
        this.customers = customers;
        this.users = users;
        this.section = section;
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * Whoever has the task sees the customer as long as it is open: so only who may change the customer, and share it, gives it to
     * somebody who is neither the owner nor oneself. Emits {@link InvalidInput} else, and for somebody who is not there.
     */
    Mono<Void> check(Customer customer, InteractionEntry entry, User by) {
        var assignee = assignee(entry, by);
        if (assignee == null || assignee.equals(by.username())) {
            return Mono.empty();
        }
        return users.byUsername(assignee)
                .switchIfEmpty(refused("unknown-user", assignee))
                .filterWhen(somebody -> mayGive(customer, somebody, by))
                .switchIfEmpty(refused("not-yours-to-give"))
                .then();
    }

    private Mono<Boolean> mayGive(Customer customer, User somebody, User by) {
        return somebody.id().equals(customer.ownerId()) ? Mono.just(true) : customers.mayChange(customer.id(), by);
    }

    private static Mono<User> refused(String code, Object... arguments) {
        return Mono.error(() -> InvalidInput.in("nextActionAssignee", code, arguments));
    }

    /** Of an entry that was checked. Joins the caller's transaction; emits the id of the conversation. */
    Mono<UUID> add(Customer customer, InteractionEntry entry, User by) {
        var whole = entry.completed(assignee(entry, by));
        var fields = new SectionEntry(customer.id(), by.username(), null, null, json.valueToTree(whole));
        return section.add(fields).delayUntil(id -> tell(id, customer, whole));
    }

    private static @Nullable String assignee(InteractionEntry entry, User by) {
        if (!entry.agreesOnAction()) {
            return null;
        }
        var named = entry.nextActionAssignee();
        return named == null || named.isBlank() ? by.username() : named.strip().toLowerCase(Locale.ROOT);
    }

    private Mono<Void> tell(UUID interaction, Customer customer, InteractionEntry entry) {
        return entry.nextActionAssignee() == null ? Mono.empty() : outbox.add(agreed(interaction, customer, entry));
    }

    private static Message agreed(UUID interaction, Customer customer, InteractionEntry entry) {
        return new Message(
                "next-action-set",
                interaction.toString(),
                Map.of(
                        "customerId", customer.id().toString(),
                        "owner", customer.ownerUsername(),
                        "interactionId", interaction.toString(),
                        "action", requireNonNull(entry.nextAction()).strip(),
                        "assignee", requireNonNull(entry.nextActionAssignee()),
                        "dueAt", moment(requireNonNull(entry.nextActionDueAt()))));
    }

    private static String moment(String written) {
        return IsoTime.moment(written).toInstant().toString();
    }
}
