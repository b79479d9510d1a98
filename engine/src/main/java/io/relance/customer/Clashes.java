package io.relance.customer;

import io.relance.customer.Suspects.Suspect;
import io.relance.database.Columns;
import io.relance.identity.User;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows somebody what they may know of customers that are perhaps not theirs. */
@Component
class Clashes {

    private final DatabaseClient database;
    private final RecordSeals seals;

    Clashes(DatabaseClient database, RecordSeals seals) {
        this.database = database;
        this.seals = seals;
    }

    /** In the order in which they are given. */
    Mono<List<Clash>> of(List<Suspect> suspects, User viewer) {
        if (suspects.isEmpty()) {
            return Mono.just(List.of());
        }
        var query = database.sql("select c.id, u.display_name owner_name, coalesce(" + CustomerScope.CONDITION + """
                        , false) visible, p.id contact_id, p.phone
                        from customer c join app_user u on u.id = c.owner_id
                        left join lateral (select p.id, p.phone from contact p where p.customer_id = c.id and p.phone is not null
                            order by p.id limit 1) p on true
                        where c.id = any(:suspects)""")
                .bind("suspects", suspects.stream().map(Suspect::id).toArray(UUID[]::new));
        return CustomerScope.bind(query, viewer)
                .map(Columns.as(this::shown))
                .all()
                .collectMap(Shown::id)
                .map(shown -> suspects.stream()
                        .filter(suspect -> shown.containsKey(suspect.id()))
                        .map(suspect -> clash(suspect, shown))
                        .toList());
    }

    private Shown shown(Columns row) {
        var contact = row.optionalUuid("contact_id");
        var phone = row.optionalText("phone");
        return new Shown(
                row.uuid("id"),
                row.text("owner_name"),
                row.required("visible", Boolean.class),
                contact == null || phone == null
                        ? null
                        : Masks.phone(seals.open(phone, RecordSeals.contact(contact, "phone"))));
    }

    private static Clash clash(Suspect suspect, Map<UUID, Shown> shown) {
        var seen = shown.getOrDefault(suspect.id(), new Shown(suspect.id(), "", false, null));
        return new Clash(
                seen.visible() ? suspect.id() : null,
                seen.visible() ? suspect.number() : null,
                seen.visible() ? suspect.name() : Masks.name(suspect.name()),
                seen.phone(),
                seen.owner(),
                suspect.matches(),
                suspect.isSure());
    }

    private record Shown(
            UUID id,
            String owner,
            boolean visible,
            @Nullable String phone) {}
}
