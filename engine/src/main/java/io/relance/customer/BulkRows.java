package io.relance.customer;

import io.relance.customer.BulkCheck.Checked;
import io.relance.database.Columns;
import io.relance.secret.BlindIndex;
import io.relance.time.BusinessTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes many customers with one statement for each table. */
@Component
class BulkRows {

    private final DatabaseClient database;
    private final BulkMessages messages;
    private final BlindIndex index;
    private final BusinessTime time;

    BulkRows(DatabaseClient database, BulkMessages messages, BlindIndex index, BusinessTime time) {
        this.database = database;
        this.messages = messages;
        this.index = index;
        this.time = time;
    }

    Mono<Void> insert(List<Checked> checked, boolean startPipelines) {
        if (checked.isEmpty()) {
            return Mono.empty();
        }
        var entries = checked.stream().map(Checked::entry).toList();
        var found = entries.stream().map(this::keyed).toList();
        return numbers(entries.size())
                .flatMap(numbers -> customers(entries, found, numbers).map(ids -> keyed(found, numbers, ids)))
                .delayUntil(keyed -> contacts(entries, keyed))
                .delayUntil(this::keys)
                .flatMap(keyed -> startPipelines ? messages.registered(entries, ids(keyed)) : Mono.empty());
    }

    private Mono<List<String>> numbers(int count) {
        var month = "%tY%<tm".formatted(time.today());
        return database.sql("""
                        insert into customer_number (month, last) values (:month, :count)
                        on conflict (month) do update set last = customer_number.last + :count returning last""")
                .bind("month", month)
                .bind("count", count)
                .mapValue(Integer.class)
                .one()
                .map(last -> IntStream.rangeClosed(last - count + 1, last)
                        .mapToObj(number -> "CUS%s%03d".formatted(month, number))
                        .toList());
    }

    /** The ids by number, for PostgreSQL promises no order. Lists of a row are lines of one text. */
    private Mono<Map<String, UUID>> customers(
            List<BulkEntry> entries, List<KeyedCustomer> found, List<String> numbers) {
        return database.sql("""
                        insert into customer (number, name, kind, industry, size, source, first_contact_on, website, initial_need, remarks,
                            founded_on, tags, owner_id, search_text, grams, keyed_with, created_at, updated_at)
                        select e.number, e.name, e.kind, e.industry, e.size, e.source, e.first::date, e.website, e.need, e.remarks, e.founded::date,
                            string_to_array(coalesce(e.tags, ''), E'\\n'), e.owner, e.text, string_to_array(e.grams, E'\\n'), :key, :now, :now
                        from unnest(:numbers::text[], :names::text[], :kinds::text[], :industries::text[], :sizes::text[], :sources::text[],
                            :firsts::text[], :websites::text[], :needs::text[], :remarks::text[], :foundeds::text[], :tags::text[],
                            :owners::uuid[], :texts::text[], :grams::text[])
                            e(number, name, kind, industry, size, source, first, website, need, remarks, founded, tags, owner, text, grams)
                        returning id, number""")
                .bind("key", index.key())
                .bind("now", time.now())
                .bind("numbers", numbers.toArray(String[]::new))
                .bind("names", texts(entries, entry -> entry.registration().name()))
                .bind("kinds", texts(entries, BulkEntry::kind))
                .bind("industries", texts(entries, entry -> entry.registration().industry()))
                .bind("sizes", texts(entries, entry -> entry.registration().size()))
                .bind("sources", texts(entries, entry -> entry.registration().source()))
                .bind("firsts", texts(entries, entry -> entry.registration().firstContactOn()))
                .bind("websites", texts(entries, entry -> entry.registration().website()))
                .bind("needs", texts(entries, entry -> entry.registration().initialNeed()))
                .bind("remarks", texts(entries, entry -> entry.registration().remarks()))
                .bind("foundeds", texts(entries, entry -> entry.registration().foundedOn()))
                .bind("tags", texts(entries, entry -> String.join("\n", entry.tags())))
                .bind("owners", entries.stream().map(BulkEntry::owner).toArray(UUID[]::new))
                .bind("texts", found.stream().map(KeyedCustomer::searchText).toArray(String[]::new))
                .bind(
                        "grams",
                        found.stream()
                                .map(one -> String.join("\n", one.grams()))
                                .toArray(String[]::new))
                .map(Columns.as(row -> Map.entry(row.text("number"), row.uuid("id"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static List<KeyedCustomer> keyed(List<KeyedCustomer> found, List<String> numbers, Map<String, UUID> ids) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> found.get(i).of(Objects.requireNonNull(ids.get(numbers.get(i)))))
                .toList();
    }

    /** Without an id as yet. */
    private KeyedCustomer keyed(BulkEntry entry) {
        var people = entry.registration().people().stream()
                .map(person ->
                        new KeyedCustomer.Person(String.valueOf(person.name()).strip(), person.phone(), person.email()))
                .toList();
        return KeyedCustomer.of(
                new UUID(0, 0), String.valueOf(entry.registration().name()), people, index);
    }

    private static List<UUID> ids(List<KeyedCustomer> keyed) {
        return keyed.stream().map(KeyedCustomer::id).toList();
    }

    private Mono<Void> contacts(List<BulkEntry> entries, List<KeyedCustomer> keyed) {
        var contacts = IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> entries.get(i).registration().people().stream()
                        .map(person -> Map.entry(keyed.get(i).id(), person)))
                .toList();
        return database.sql("""
                        insert into contact (customer_id, name, title, phone, email, birthday)
                        select e.customer, e.name, e.title, e.phone, e.email, e.birthday::date
                        from unnest(:customers::uuid[], :names::text[], :titles::text[], :phones::text[], :emails::text[], :birthdays::text[])
                            e(customer, name, title, phone, email, birthday)""")
                .bind("customers", contacts.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .bind("names", texts(contacts, contact -> contact.getValue().name()))
                .bind("titles", texts(contacts, contact -> contact.getValue().title()))
                .bind("phones", texts(contacts, contact -> contact.getValue().phone()))
                .bind("emails", texts(contacts, contact -> contact.getValue().email()))
                .bind("birthdays", texts(contacts, contact -> contact.getValue().birthday()))
                .then();
    }

    private Mono<Void> keys(List<KeyedCustomer> keyed) {
        var owners = keyed.stream()
                .flatMap(customer -> customer.keys().stream().map(key -> customer.id()))
                .toArray(UUID[]::new);
        var keys = keyed.stream().flatMap(customer -> customer.keys().stream()).toList();
        return database.sql("""
                        insert into customer_key (customer_id, kind, key)
                        select * from unnest(:owners::uuid[], :kinds::text[], :keys::text[])""")
                .bind("owners", owners)
                .bind("kinds", keys.stream().map(DuplicateKey::kind).toArray(String[]::new))
                .bind("keys", keys.stream().map(DuplicateKey::key).toArray(String[]::new))
                .then();
    }

    private static <T> @Nullable String[] texts(List<T> of, Function<T, @Nullable String> field) {
        return of.stream().map(field).map(BulkRows::stripped).toArray(String[]::new);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
