package io.relance.notification;

import io.relance.database.Columns;
import io.relance.process.FeedRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Where an instance has stopped, in the words of its model, and whose customer it is about. */
@Repository
class IncidentPlaces {

    private final DatabaseClient database;

    IncidentPlaces(DatabaseClient database) {
        this.database = database;
    }

    /** Whether anything stands still where this one did. */
    Mono<Boolean> areStopped(FeedRecord incident) {
        return database.sql("""
                        select exists (select from incident
                            where process_id = :process and element_id = :element and resolved_at is null)""")
                .bind("process", incident.text("bpmnProcessId"))
                .bind("element", incident.text("elementId"))
                .mapValue(Boolean.class)
                .one();
    }

    /** The model and the customer may not be known: then ids stand for names, and no customer is spoken of. */
    Mono<Place> of(FeedRecord incident) {
        return database.sql("""
                        select p.name process, e.name element, c.id customer, c.name, c.number, c.owner_id from (select) as always
                        left join process_element p on p.definition_key = :definition and p.element_id = :process
                        left join process_element e on e.definition_key = :definition and e.element_id = :element
                        left join process_instance i on i.key = :instance
                        left join customer c on c.id = i.customer_id""")
                .bind("definition", incident.number("processDefinitionKey"))
                .bind("process", incident.text("bpmnProcessId"))
                .bind("element", incident.text("elementId"))
                .bind("instance", incident.number("processInstanceKey"))
                .map(Columns.as(row -> read(incident, row)))
                .one();
    }

    private static Place read(FeedRecord incident, Columns row) {
        var names = new HashMap<String, Object>();
        names.put("processName", named(row.optionalText("process"), incident.text("bpmnProcessId")));
        names.put("elementName", named(row.optionalText("element"), incident.text("elementId")));
        var customer = row.optionalUuid("customer");
        if (customer != null) {
            names.put("customer", Map.of("name", row.text("name"), "number", row.text("number")));
        }
        return new Place(names, customer, row.optionalUuid("owner_id"));
    }

    private static String named(@Nullable String name, String id) {
        return name == null || name.isBlank() ? id : name;
    }

    record Place(
            Map<String, Object> names,
            @Nullable UUID customer,
            @Nullable UUID owner) {}
}
