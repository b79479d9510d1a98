package io.relance.care;

import io.relance.database.Columns;
import io.relance.time.BusinessTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Reads how things stand with a customer. What it buys in a year is what it bought in the last twelve months, else what
 * its running contracts are worth a year, else what was expected of it (D7).
 */
@Repository
class Relationships {

    private static final String FACTS = """
            select c.name, c.status, c.grade, u.username owner, c.created_at,
                coalesce((select sum(amount) from purchase where customer_id = c.id and purchased_on > :yearAgo and purchased_on <= :today),
                    (select round(sum(amount * 365 / (ends_on - effective_on + 1)), 2) from contract
                        where customer_id = c.id and effective_on <= :today and ends_on >= :today),
                    (c.evaluation ->> 'expectedAmount')::numeric, 0) yearly_amount,
                exists (select from care_visit where customer_id = c.id and new_needs is not null and recorded_at > :quarterAgo) new_needs,
                exists (select from contact where customer_id = c.id and email is not null) has_email,
                t.today, t.competitor, t.changed, t.latest,
                (select count(*) from interaction where customer_id = c.id and occurred_at > coalesce(t.last_answered, '-infinity')) unanswered
            from customer c join app_user u on u.id = c.owner_id
            left join lateral (select count(*) filter (where i.occurred_at >= :midnight) today,
                count(*) filter (where i.competitor_question and i.occurred_at > :quarterAgo) competitor,
                coalesce(bool_or(i.decision_maker_changed and i.occurred_at > :quarterAgo), false) changed,
                max(i.occurred_at) latest,
                max(i.occurred_at) filter (where not i.unanswered) last_answered
                from interaction i where i.customer_id = c.id) t on true
            where c.id = :id
            """;

    private final DatabaseClient database;
    private final BusinessTime time;

    Relationships(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    Mono<Relationship> of(UUID customer) {
        var today = time.today();
        return database.sql(FACTS)
                .bind("id", customer)
                .bind("today", today)
                .bind("yearAgo", today.minusYears(1))
                .bind("midnight", time.startOf(today).toInstant())
                .bind("quarterAgo", time.startOf(today.minusDays(90)).toInstant())
                .map(Columns.as(this::read))
                .one();
    }

    private Relationship read(Columns row) {
        var contact = row.optionalInstant("latest");
        return new Relationship(
                row.text("name"),
                row.text("status"),
                row.optionalText("grade"),
                row.text("owner"),
                row.required("yearly_amount", BigDecimal.class),
                row.required("new_needs", Boolean.class),
                row.number("today"),
                row.number("unanswered"),
                row.number("competitor"),
                row.required("changed", Boolean.class),
                daysSince(contact == null ? row.instant("created_at") : contact),
                contact == null ? null : zoned(contact),
                row.required("has_email", Boolean.class));
    }

    private String zoned(Instant moment) {
        return moment.atZone(time.zone()).toOffsetDateTime().toString();
    }

    private long daysSince(Instant contact) {
        return Math.max(0, Duration.between(contact, time.now()).toDays());
    }
}
