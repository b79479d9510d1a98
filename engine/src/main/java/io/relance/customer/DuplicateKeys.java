package io.relance.customer;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.secret.BlindIndex;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps what customers are found by: the keys of their duplicates (D3) and the text of the search. Whoever changes a customer's name, its
 * contacts' names, phones or e-mails calls {@link #write} in the same transaction.
 */
@Component
public class DuplicateKeys {

    /** Instead of the name of a key: something of the customer could not be opened. */
    private static final String INCOMPLETE = "";

    private final DatabaseClient database;
    private final JsonColumns json;
    private final RecordSeals seals;
    private final BlindIndex index;

    DuplicateKeys(DatabaseClient database, JsonColumns json, RecordSeals seals, BlindIndex index) {
        this.database = database;
        this.json = json;
        this.seals = seals;
        this.index = index;
    }

    /**
     * Makes the keys of this customer anew, from what is stored of it. What cannot be opened gives no key, and is tried again at the next
     * start.
     */
    public Mono<Void> write(UUID customer) {
        return write(List.of(customer));
    }

    Mono<Void> write(List<UUID> customers) {
        return known(customers.toArray(UUID[]::new)).collectList().flatMap(this::store);
    }

    private Flux<KeyedCustomer> known(UUID[] customers) {
        return database.sql("""
                        select c.id, c.name, coalesce((select jsonb_agg(jsonb_build_object(
                            'id', p.id, 'name', p.name, 'phone', p.phone, 'email', p.email) order by p.id)
                            from contact p where p.customer_id = c.id), '[]') contacts
                        from customer c where c.id = any(:customers)""")
                .bind("customers", customers)
                .map(Columns.as(this::keyed))
                .all();
    }

    private KeyedCustomer keyed(Columns row) {
        var contacts = Arrays.stream(json.read(row.json("contacts"), Stored[].class))
                .map(this::opened)
                .toList();
        return KeyedCustomer.of(row.uuid("id"), row.text("name"), contacts, index);
    }

    private KeyedCustomer.Person opened(Stored contact) {
        return new KeyedCustomer.Person(
                contact.name(),
                opened(contact.phone(), "phone", contact.id()),
                opened(contact.email(), "email", contact.id()));
    }

    private @Nullable String opened(@Nullable String stored, String column, UUID contact) {
        return seals.open(stored, RecordSeals.contact(contact, column));
    }

    private Mono<Void> store(List<KeyedCustomer> customers) {
        var ids = customers.stream().map(KeyedCustomer::id).toArray(UUID[]::new);
        return database.sql("delete from customer_key where customer_id = any(:customers)")
                .bind("customers", ids)
                .then()
                .then(Mono.defer(() -> storeKeys(customers)))
                .then(Mono.defer(() -> storeText(customers, ids)));
    }

    private Mono<Void> storeKeys(List<KeyedCustomer> customers) {
        var owners = customers.stream()
                .flatMap(customer -> customer.keys().stream().map(key -> customer.id()))
                .toArray(UUID[]::new);
        var keys =
                customers.stream().flatMap(customer -> customer.keys().stream()).toList();
        return database.sql("""
                        insert into customer_key (customer_id, kind, key)
                        select * from unnest(:owners::uuid[], :kinds::text[], :keys::text[])""")
                .bind("owners", owners)
                .bind("kinds", keys.stream().map(DuplicateKey::kind).toArray(String[]::new))
                .bind("keys", keys.stream().map(DuplicateKey::key).toArray(String[]::new))
                .then();
    }

    /** The grams of one customer are a JSON array, for PostgreSQL's arrays of arrays are all of one length. */
    private Mono<Void> storeText(List<KeyedCustomer> customers, UUID[] ids) {
        return database.sql("""
                        update customer c set search_text = k.text, grams = array(select jsonb_array_elements_text(k.grams::jsonb)),
                            keyed_with = case when k.whole then :key else :incomplete end
                        from unnest(:customers::uuid[], :texts::text[], :grams::text[], :wholes::boolean[]) k(id, text, grams, whole)
                        where c.id = k.id""")
                .bind("key", index.key())
                .bind("incomplete", INCOMPLETE)
                .bind("wholes", customers.stream().map(KeyedCustomer::isWhole).toArray(Boolean[]::new))
                .bind("customers", ids)
                .bind("texts", customers.stream().map(KeyedCustomer::searchText).toArray(String[]::new))
                .bind(
                        "grams",
                        customers.stream()
                                .map(customer -> json.write(customer.grams()).asString())
                                .toArray(String[]::new))
                .then();
    }

    private record Stored(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable String email) {}
}
