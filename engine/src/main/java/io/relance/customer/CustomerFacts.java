package io.relance.customer;

import static java.util.Objects.requireNonNullElse;

import io.relance.database.Columns;
import io.relance.notification.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What whoever is given work on a customer should know at a glance (P3): name, number, industry, size, first contact, need. It goes into inboxes
 * and mails, and stands there in plain text, so the phone is masked (D11): whoever is entitled to it finds it on the customer's page.
 */
@Component
public class CustomerFacts {

    private final DatabaseClient database;
    private final RecordSeals seals;

    CustomerFacts(DatabaseClient database, RecordSeals seals) {
        this.database = database;
        this.seals = seals;
    }

    public Mono<Map<String, Object>> of(UUID customer) {
        return database.sql("""
                        select c.name, c.number, coalesce(c.needs ->> 'painPoints', c.initial_need) need,
                            i.zh industry_zh, i.en industry_en, s.zh size_zh, s.en size_en,
                            p.name || ' · ' || p.title contact, p.phone, p.id contact_id
                        from customer c
                        join code i on i.list = 'industry' and i.code = c.industry
                        join code s on s.list = 'size' and s.code = c.size
                        left join lateral (select * from contact where customer_id = c.id order by id limit 1) p on true
                        where c.id = :id""")
                .bind("id", customer)
                .map(Columns.as(this::read))
                .one();
    }

    private Map<String, Object> read(Columns row) {
        var facts = new HashMap<String, Object>();
        facts.put("name", row.text("name"));
        facts.put("number", row.text("number"));
        facts.put("industry", new Wording(row.text("industry_zh"), row.text("industry_en")));
        facts.put("size", new Wording(row.text("size_zh"), row.text("size_en")));
        put(facts, "contact", row.optionalText("contact"));
        put(facts, "phone", phone(row));
        put(facts, "need", row.optionalText("need"));
        return facts;
    }

    private @Nullable String phone(Columns row) {
        var contact = row.optionalUuid("contact_id");
        return contact == null
                ? null
                : Masks.phone(seals.open(row.optionalText("phone"), RecordSeals.contact(contact, "phone")));
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (!requireNonNullElse(value, "").isBlank()) {
            facts.put(name, requireNonNullElse(value, ""));
        }
    }
}
