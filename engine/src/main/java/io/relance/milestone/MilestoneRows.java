package io.relance.milestone;

import io.relance.customer.Change;
import io.relance.customer.SubjectChanges.Subject;
import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What people noted, and what stands elsewhere of the way with a customer. Who may see and change it is checked by whoever asks. */
@Repository
class MilestoneRows {

    private static final Map<String, String> FIELDS = new TreeMap<>(
            Map.of("title", "milestone.title", "reached_on", "milestone.reachedOn", "remark", "milestone.remark"));

    private final DatabaseClient database;
    private final JsonColumns json;
    private final BusinessTime time;

    MilestoneRows(DatabaseClient database, JsonColumns json, BusinessTime time) {
        this.database = database;
        this.json = json;
        this.time = time;
    }

    Mono<List<Milestone>> noted(UUID customer) {
        return database.sql("select * from milestone where customer_id = :customer order by reached_on, id")
                .bind("customer", customer)
                .map(Columns.as(Milestone::noted))
                .all()
                .collectList();
    }

    Mono<Milestone> one(UUID customer, UUID id) {
        return database.sql("select * from milestone where customer_id = :customer and id = :id")
                .bind("customer", customer)
                .bind("id", id)
                .map(Columns.as(Milestone::noted))
                .one();
    }

    /** Each part begins at an index of this customer's, and reads its statuses, contracts and purchases no further than it has to. */
    Mono<Landmarks> landmarks(UUID customer) {
        return database.sql("""
                        select c.first_contact_on, c.status = 'lost' is_lost, s.*, w.signed_at, w.number contract_number,
                            (select min(n.changed_at) from customer_change n where n.customer_id = c.id and n.field like 'needs.%') analysed_at,
                            (select (x.signed_at at time zone :zone)::date from contract x where x.customer_id = c.id
                                order by x.signed_at, x.id offset 1 limit 1) signed_again_on,
                            (select min(p.purchased_on) from purchase p where p.customer_id = c.id and p.purchased_on >
                                (select min(f.purchased_on) from purchase f where f.customer_id = c.id)) bought_again_on
                        from customer c
                        cross join lateral (select min(changed_at) filter (where after = '"intent"') intent_at,
                                min(changed_at) filter (where after = '"won"') won_at, max(changed_at) filter (where after = '"silent"') silent_at,
                                max(changed_at) filter (where after = '"lost"') lost_at
                            from customer_change where customer_id = c.id and field = 'status') s
                        left join lateral (select signed_at, number from contract where customer_id = c.id order by signed_at, id limit 1) w on true
                        where c.id = :customer""")
                .bind("zone", time.zone().getId())
                .bind("customer", customer)
                .map(Columns.as(Landmarks::read))
                .one();
    }

    Mono<Long> count(UUID customer) {
        return database.sql("select count(*) from milestone where customer_id = :customer")
                .bind("customer", customer)
                .mapValue(Long.class)
                .one();
    }

    Mono<Changed> insert(UUID customer, MilestoneEntry entry, User by) {
        return database.sql("""
                        insert into milestone (customer_id, reached_on, title, remark, noted_by, noted_at)
                        values (:customer, :reachedOn, :title, nullif(:remark, ''), :by, :now)
                        returning id, title, null::jsonb before, to_jsonb(milestone) after""")
                .bind("customer", customer)
                .bindValues(values(entry))
                .bind("by", by.username())
                .bind("now", time.now())
                .map(Columns.as(this::changed))
                .one();
    }

    /** Empty when the customer has no such milestone. */
    Mono<Changed> update(UUID customer, UUID id, MilestoneEntry entry) {
        return database.sql("""
                        update milestone set reached_on = :reachedOn, title = :title, remark = nullif(:remark, '')
                        where customer_id = :customer and id = :id
                        returning new.id, new.title, to_jsonb(old) before, to_jsonb(new) after""")
                .bind("customer", customer)
                .bind("id", id)
                .bindValues(values(entry))
                .map(Columns.as(this::changed))
                .one();
    }

    /** Empty when the customer has no such milestone. */
    Mono<Changed> delete(UUID customer, UUID id) {
        return database.sql("""
                        delete from milestone where customer_id = :customer and id = :id
                        returning id, title, to_jsonb(milestone) before, null::jsonb after""")
                .bind("customer", customer)
                .bind("id", id)
                .map(Columns.as(this::changed))
                .one();
    }

    private static Map<String, Object> values(MilestoneEntry entry) {
        return Map.of(
                "reachedOn", entry.day(),
                "title", entry.writtenTitle(),
                "remark", entry.writtenRemark());
    }

    private Changed changed(Columns row) {
        var before = row.optionalJson("before");
        var after = row.optionalJson("after");
        var fields = new LinkedHashMap<String, Change>();
        FIELDS.forEach((column, field) -> fields.put(field, new Change(value(before, column), value(after, column))));
        return new Changed(row.uuid("id"), row.text("title"), fields);
    }

    private @Nullable JsonNode value(@Nullable String row, String column) {
        var value = row == null ? null : json.tree(row).path(column);
        return value == null || value.isNull() ? null : value;
    }

    record Changed(UUID id, String title, Map<String, Change> fields) {

        Subject subject() {
            return new Subject(id, title);
        }
    }
}
