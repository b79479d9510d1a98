package io.relance.customer;

import static java.util.Objects.requireNonNull;

import io.relance.customer.Registration.ContactEntry;
import io.relance.identity.User;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.time.BusinessTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registers customers (P1): the record, its number, its contacts and the message that starts the pipeline commit together or not at all. */
@Component
public class Registrations {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Codes codes;
    private final Customers customers;
    private final RequestKeys keys;
    private final Duplicates duplicates;
    private final DuplicateKeys keyed;
    private final ContactRows contacts;
    private final Outbox outbox;
    private final BusinessTime time;

    Registrations(
            DatabaseClient database,
            TransactionalOperator transaction,
            Codes codes,
            Customers customers,
            RequestKeys keys,
            Duplicates duplicates,
            DuplicateKeys keyed,
            ContactRows contacts,
            Outbox outbox,
            BusinessTime time) {
        this.database = database;
        this.transaction = transaction;
        this.codes = codes;
        this.customers = customers;
        this.keys = keys;
        this.duplicates = duplicates;
        this.keyed = keyed;
        this.contacts = contacts;
        this.outbox = outbox;
        this.time = time;
    }

    /** The new customer belongs to whom registers it (F11). Emits InvalidInput, naming every field that is wrong. */
    public Mono<Customer> register(Registration entry, @Nullable String requestKey, User owner) {
        return codes.all()
                .doOnNext(lists -> RegistrationRules.check(entry, lists, time.today()))
                .then(Mono.defer(() -> keys.once(requestKey, owner, entry, store(entry, owner))))
                .flatMap(customers::byId)
                .as(transaction::transactional);
    }

    /** The lock of duplicates comes first, then that of the number. */
    private Mono<UUID> store(Registration entry, User owner) {
        return duplicates
                .refuse(entry.likely(), Boolean.TRUE.equals(entry.confirmedNotDuplicate()), owner)
                .then(Mono.defer(this::nextNumber))
                .flatMap(number -> insert(entry, number, owner))
                .delayUntil(id -> insertContacts(entry, id))
                .delayUntil(keyed::write)
                .delayUntil(id -> outbox.add(registered(entry, id, owner.username())));
    }

    static Message registered(Registration entry, UUID id, String owner) {
        return new Message(
                "customer-registered",
                id.toString(),
                Map.of(
                        "customerId",
                        id,
                        "customerName",
                        requireNonNull(entry.name()).strip(),
                        "owner",
                        owner,
                        "size",
                        requireNonNull(entry.size()),
                        "industry",
                        requireNonNull(entry.industry())));
    }

    /** {@code CUS}, year, month, and a counter of three or more digits. */
    private Mono<String> nextNumber() {
        var month = "%tY%<tm".formatted(time.today());
        return database.sql("""
                        insert into customer_number (month, last) values (:month, 1)
                        on conflict (month) do update set last = customer_number.last + 1 returning last""")
                .bind("month", month)
                .map(row -> "CUS%s%03d".formatted(month, row.get(0, Integer.class)))
                .one();
    }

    private Mono<UUID> insert(Registration entry, String number, User owner) {
        var now = time.now();
        var insert = database.sql("""
                        insert into customer (number, name, industry, size, source, first_contact_on, website,
                            initial_need, remarks, founded_on, owner_id, created_at, updated_at)
                        values (:number, :name, :industry, :size, :source, :first::date, :website, :need, :remarks, :founded::date, :owner, :now, :now)
                        returning id""")
                .bind("number", number)
                .bind("name", requireNonNull(entry.name()).strip())
                .bind("industry", requireNonNull(entry.industry()))
                .bind("size", requireNonNull(entry.size()))
                .bind("source", requireNonNull(entry.source()))
                .bind("first", requireNonNull(entry.firstContactOn()))
                .bind("owner", owner.id())
                .bind("now", now);
        insert = optional(insert, "website", entry.website());
        insert = optional(insert, "need", entry.initialNeed());
        insert = optional(insert, "founded", entry.foundedOn());
        return optional(insert, "remarks", entry.remarks())
                .map(row -> requireNonNull(row.get(0, UUID.class)))
                .one();
    }

    private Mono<Void> insertContacts(Registration entry, UUID customer) {
        return Flux.fromIterable(requireNonNull(entry.contacts()))
                .concatMap(contact -> insertContact(requireNonNull(contact), customer))
                .then();
    }

    private Mono<Void> insertContact(ContactEntry contact, UUID customer) {
        var details = new ContactDetails(
                contact.name(),
                contact.title(),
                null,
                contact.phone(),
                contact.email(),
                null,
                null,
                contact.birthday(),
                null);
        return contacts.insert(customer, details).then();
    }

    private static DatabaseClient.GenericExecuteSpec optional(
            DatabaseClient.GenericExecuteSpec query, String parameter, @Nullable String value) {
        return value == null || value.isBlank()
                ? query.bindNull(parameter, String.class)
                : query.bind(parameter, value.strip());
    }
}
