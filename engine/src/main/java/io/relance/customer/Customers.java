package io.relance.customer;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.identity.User;
import io.relance.refusal.NotAllowed;
import io.relance.refusal.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The customers that somebody may see, and no others. */
@Repository
public class Customers {

    /** What a customer can be (D6). */
    public static final List<String> STATES = List.of("potential", "intent", "won", "lost", "silent");

    private static final String SELECT = """
            select c.*, u.username owner_username, u.display_name owner_name,
                coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'title', p.title, 'department', p.department,
                    'phone', p.phone, 'email', p.email, 'wechat', p.wechat, 'preferredChannel', p.preferred_channel, 'birthday', p.birthday,
                    'decisionRole', p.decision_role) order by p.id) from contact p where p.customer_id = c.id), '[]') contacts
            from customer c join app_user u on u.id = c.owner_id
            """;

    private final DatabaseClient database;
    private final JsonColumns json;
    private final RecordSeals seals;

    Customers(DatabaseClient database, JsonColumns json, RecordSeals seals) {
        this.database = database;
        this.json = json;
        this.seals = seals;
    }

    /** Emits {@link NotFound} also for a customer that exists but is not the viewer's to see. */
    public Mono<Customer> visible(UUID id, User viewer) {
        var query = database.sql(SELECT + "where c.id = :id and " + CustomerScope.CONDITION)
                .bind("id", id);
        return CustomerScope.bind(query, viewer)
                .map(Columns.as(this::read))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No customer " + id)));
    }

    /** As {@link #visible(UUID, User)}; {@link NotAllowed} when the viewer may see the customer and not change it. */
    public Mono<Customer> writable(UUID id, User viewer) {
        return visible(id, viewer)
                .filterWhen(customer -> mayChange(id, viewer))
                .switchIfEmpty(Mono.error(() -> new NotAllowed(viewer.username() + " may not change customer " + id)));
    }

    /** As {@link #visible(UUID, User)}; {@link NotAllowed} when the viewer may only look: neither change the customer nor work on a task with it. */
    public Mono<Customer> workable(UUID id, User viewer) {
        var query = database.sql("select 1 from customer c where c.id = :id and " + CustomerScope.WORK_CONDITION)
                .bind("id", id);
        return visible(id, viewer)
                .filterWhen(customer ->
                        CustomerScope.bind(query, viewer).map(row -> true).one().defaultIfEmpty(false))
                .switchIfEmpty(
                        Mono.error(() -> new NotAllowed(viewer.username() + " may only look at customer " + id)));
    }

    /** As {@link #visible(UUID, User)}, with what is sensitive masked for whoever may not change the customer (D11). */
    public Mono<Customer> shown(UUID id, User viewer) {
        return visible(id, viewer)
                .flatMap(customer -> mayChange(id, viewer).map(may -> may ? customer : Masks.sensitive(customer)));
    }

    /** Of a customer whom the viewer sees. */
    public Mono<Boolean> mayChange(UUID id, User viewer) {
        var query = database.sql("select 1 from customer c where c.id = :id and " + CustomerScope.WRITE_CONDITION)
                .bind("id", id);
        return CustomerScope.bindWriting(query, viewer).map(row -> true).one().defaultIfEmpty(false);
    }

    /** For the engine's own work, outside anybody's scope. */
    public Mono<Customer> byId(UUID id) {
        return database.sql(SELECT + "where c.id = :id")
                .bind("id", id)
                .map(Columns.as(this::read))
                .one();
    }

    private Customer read(Columns row) {
        return new Customer(
                row.uuid("id"),
                row.text("number"),
                row.text("name"),
                row.text("kind"),
                row.text("industry"),
                row.text("size"),
                row.text("source"),
                row.date("first_contact_on"),
                row.optionalText("website"),
                row.optionalText("initial_need"),
                row.optionalText("remarks"),
                row.optionalDate("founded_on"),
                row.optionalText("occupation"),
                row.optionalText("habits"),
                seals.open(row.optionalText("strategy"), RecordSeals.customer(row.uuid("id"), RecordSeals.STRATEGY)),
                row.text("status"),
                row.optionalText("grade"),
                row.optionalText("value_tier"),
                row.optionalText("quadrant"),
                row.uuid("owner_id"),
                row.text("owner_username"),
                row.text("owner_name"),
                row.texts("tags"),
                needs(row),
                document(row.optionalJson("plan")),
                document(row.optionalJson("evaluation")),
                row.number("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                Arrays.stream(json.read(row.json("contacts"), Contact[].class))
                        .map(this::opened)
                        .toList());
    }

    private Contact opened(Contact contact) {
        return contact.reachedAt(
                seals.open(contact.phone(), RecordSeals.contact(contact.id(), "phone")),
                seals.open(contact.email(), RecordSeals.contact(contact.id(), "email")),
                seals.open(contact.wechat(), RecordSeals.contact(contact.id(), "wechat")));
    }

    private @Nullable JsonNode needs(Columns row) {
        var needs = document(row.optionalJson("needs"));
        return needs == null ? null : seals.openNeeds(row.uuid("id"), needs, json::tree);
    }

    private @Nullable JsonNode document(@Nullable String text) {
        return text == null ? null : json.tree(text);
    }
}
