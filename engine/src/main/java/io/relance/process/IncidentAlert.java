package io.relance.process;

import io.relance.database.Columns;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the administrators, and whoever leads the customer's owner, that an instance has stopped (A2). Once for each incident, in the caller's transaction. */
@Component
class IncidentAlert {

    private static final int LONGEST_REASON = 500;

    private final DatabaseClient database;
    private final Users users;
    private final Notifier notifier;

    IncidentAlert(DatabaseClient database, Users users, Notifier notifier) {
        this.database = database;
        this.users = users;
        this.notifier = notifier;
    }

    Mono<Void> tell(FeedRecord incident) {
        return place(incident).delayUntil(place -> tell(incident, place)).then();
    }

    private Mono<Void> tell(FeedRecord incident, Place place) {
        return hearers(place.owner())
                .distinct()
                .collectList()
                .flatMap(hearers -> notifier.tell(fact(incident, place), hearers));
    }

    private Flux<User> hearers(@Nullable UUID owner) {
        return Flux.concat(
                users.withRole(Role.ADMINISTRATOR), Mono.justOrEmpty(owner).flatMap(id -> users.managerOf(id)));
    }

    private static Fact fact(FeedRecord incident, Place place) {
        var details = new HashMap<String, Object>(place.names());
        details.put("reason", reason(incident.text("errorMessage")));
        var link = "/process-instances/" + incident.number("processInstanceKey");
        return new Fact("incident:" + incident.key(), "incident", link, place.customer(), null, details);
    }

    private static String reason(String message) {
        return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON) + "…";
    }

    /** The model and the customer may not be known, and then are not spoken of. */
    private Mono<Place> place(FeedRecord incident) {
        return database.sql("""
                        select d.xml, e.name as element, c.id as customer, c.name, c.number, c.owner_id from (select) as always
                        left join process_definition d on d.key = :definition
                        left join process_element e on e.definition_key = :definition and e.element_id = :element
                        left join process_instance i on i.key = :instance
                        left join customer c on c.id = i.customer_id""")
                .bind("definition", incident.number("processDefinitionKey"))
                .bind("element", incident.text("elementId"))
                .bind("instance", incident.number("processInstanceKey"))
                .map(Columns.as(row -> place(incident, row)))
                .one();
    }

    private static Place place(FeedRecord incident, Columns row) {
        var names = new HashMap<String, Object>();
        names.put("processName", process(incident.text("bpmnProcessId"), row.optionalText("xml")));
        var element = row.optionalText("element");
        names.put("elementName", element == null ? incident.text("elementId") : element);
        var customer = row.optionalUuid("customer");
        if (customer != null) {
            names.put("customer", Map.of("name", row.text("name"), "number", row.text("number")));
        }
        return new Place(names, customer, row.optionalUuid("owner_id"));
    }

    private static String process(String id, @Nullable String xml) {
        return xml == null
                ? id
                : ModelElements.nameOf(id, xml.getBytes(StandardCharsets.UTF_8)).orElse(id);
    }

    /** Where an instance stopped, in words, and whose customer it is about. */
    private record Place(
            Map<String, Object> names,
            @Nullable UUID customer,
            @Nullable UUID owner) {}
}
