package io.relance.customer;

import io.relance.database.Columns;
import io.relance.refusal.Checks;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import io.relance.secret.BlindIndex;
import io.relance.time.BusinessTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is wrong with each of many entries: by the rules of a registration, and because the customer is there already, or earlier among them. */
@Component
class BulkCheck {

    private final DatabaseClient database;
    private final BlindIndex index;
    private final BusinessTime time;

    BulkCheck(DatabaseClient database, BlindIndex index, BusinessTime time) {
        this.database = database;
        this.index = index;
        this.time = time;
    }

    Mono<List<Checked>> of(List<BulkEntry> entries, Codes.Lists lists) {
        var checked = entries.stream().map(entry -> checked(entry, lists)).toList();
        return known(Checked.good(checked)).map(known -> withoutDoubles(checked, known));
    }

    private Checked checked(BulkEntry entry, Codes.Lists lists) {
        try {
            RegistrationRules.check(entry.registration(), lists, time.today());
            check(entry);
            return new Checked(entry, keys(entry), List.of());
        } catch (InvalidInput invalid) {
            return new Checked(entry, List.of(), invalid.errors());
        }
    }

    /** What nobody says who registers one. */
    private static void check(BulkEntry entry) {
        var checks = new Checks().oneOf("kind", entry.kind(), EditRules.KINDS);
        TagRules.check(checks, "tags", entry.tags());
        checks.orRefuse();
    }

    /** The names of persons are no proof, so those have none here. */
    private List<DuplicateKey> keys(BulkEntry entry) {
        var likely = entry.registration().likely();
        var name = entry.kind().equals("person")
                ? Stream.<DuplicateKey>empty()
                : Stream.of(DuplicateKey.ofName(likely.name()));
        var phones = likely.phones().stream().flatMap(phone -> DuplicateKey.candidates(phone, null, index).stream());
        var emails = likely.emails().stream().flatMap(email -> DuplicateKey.candidates(null, email, index).stream());
        return Stream.of(name, phones, emails).flatMap(keys -> keys).toList();
    }

    /** Which of the keys belong to a customer, and what is said of that one. */
    private Mono<Map<DuplicateKey, String>> known(List<Checked> entries) {
        var keys = entries.stream().flatMap(entry -> entry.keys().stream()).toList();
        return database.sql("""
                        select k.kind, k.key, u.display_name from unnest(:kinds::text[], :keys::text[]) w(kind, key)
                        join customer_key k on k.key = w.key and k.kind = w.kind
                        join customer c on c.id = k.customer_id and (k.kind <> 'name' or c.kind = 'company')
                        join app_user u on u.id = c.owner_id""")
                .bind("kinds", keys.stream().map(DuplicateKey::kind).toArray(String[]::new))
                .bind("keys", keys.stream().map(DuplicateKey::key).toArray(String[]::new))
                .map(Columns.as(row ->
                        Map.entry(new DuplicateKey(row.text("kind"), row.text("key")), row.text("display_name"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static List<Checked> withoutDoubles(List<Checked> entries, Map<DuplicateKey, String> known) {
        var seen = new HashMap<DuplicateKey, Integer>();
        var result = new ArrayList<Checked>();
        for (var entry : entries) {
            var error = entry.keys().stream()
                    .flatMap(key -> clash(key, known, seen))
                    .findFirst();
            result.add(error.map(found -> entry.refused(List.of(found))).orElse(entry));
            if (error.isEmpty()) {
                entry.keys().forEach(key -> seen.putIfAbsent(key, result.size()));
            }
        }
        return result;
    }

    private static Stream<FieldError> clash(
            DuplicateKey key, Map<DuplicateKey, String> known, Map<DuplicateKey, Integer> seen) {
        var field = key.kind().equals("name") ? "name" : "contacts[0]." + key.kind();
        if (known.containsKey(key)) {
            return Stream.of(FieldError.of(field, "exists", known.getOrDefault(key, "")));
        }
        return seen.containsKey(key) ? Stream.of(FieldError.of(field, "twice")) : Stream.empty();
    }

    /** @param keys by which it would be a duplicate */
    record Checked(BulkEntry entry, List<DuplicateKey> keys, List<FieldError> errors) {

        Checked refused(List<FieldError> because) {
            return new Checked(entry, keys, because);
        }

        static List<Checked> good(List<Checked> entries) {
            return entries.stream().filter(entry -> entry.errors().isEmpty()).toList();
        }
    }
}
