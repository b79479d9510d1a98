package io.relance.customer;

import io.relance.secret.BlindIndex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is found by, made of what is known of it.
 *
 * @param isWhole false where something could not be opened, and has no key
 */
record KeyedCustomer(UUID id, String searchText, Set<String> grams, Set<DuplicateKey> keys, boolean isWhole) {

    static KeyedCustomer of(UUID id, String name, List<Person> contacts, BlindIndex index) {
        var lines = new ArrayList<>(List.of(FoldedName.plain(name)));
        var keys = new LinkedHashSet<>(List.of(DuplicateKey.ofName(name)));
        for (var contact : contacts) {
            lines.add(FoldedName.plain(contact.name()));
            keys.addAll(DuplicateKey.of(known(contact.phone()), known(contact.email()), index));
        }
        var text = String.join("\n", lines);
        return new KeyedCustomer(
                id, text, FoldedName.grams(text), keys, contacts.stream().noneMatch(Person::isLost));
    }

    /** The same, once it has an id. */
    KeyedCustomer of(UUID own) {
        return new KeyedCustomer(own, searchText, grams, keys, isWhole);
    }

    private static @Nullable String known(@Nullable String opened) {
        return RecordSeals.LOST.equals(opened) ? null : opened;
    }

    /** A contact, with nothing sealed. */
    record Person(
            String name, @Nullable String phone, @Nullable String email) {

        boolean isLost() {
            return RecordSeals.LOST.equals(phone) || RecordSeals.LOST.equals(email);
        }
    }
}
