package io.relance.process;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps each version of each process that the engine knows, with the names that people read. */
@Component
class ModelProjection implements Projection {

    private static final Logger log = LoggerFactory.getLogger(ModelProjection.class);

    private final DatabaseClient database;

    ModelProjection(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String valueType() {
        return "PROCESS";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        return record.intent().equals("CREATED") ? keep(record) : Mono.empty();
    }

    private Mono<Void> keep(FeedRecord record) {
        var xml = new String(Base64.getDecoder().decode(record.text("resource")), StandardCharsets.UTF_8)
                .replace("\0", "");
        return insertDefinition(record, xml)
                .thenMany(Flux.fromIterable(elements(xml, record)))
                .concatMap(element -> insertElement(record.number("processDefinitionKey"), element))
                .then();
    }

    /** A model that only the engine can read has no names for people; it must not hold up what comes after it. */
    private static List<ModelElement> elements(String xml, FeedRecord record) {
        try {
            return ModelElements.in(xml, record.text("bpmnProcessId"));
        } catch (IllegalArgumentException unreadable) {
            log.warn("The elements of {} have no names: {}", record.text("resourceName"), unreadable.getMessage());
            return List.of();
        }
    }

    private Mono<Void> insertDefinition(FeedRecord record, String xml) {
        return database.sql("""
                        insert into process_definition (key, process_id, version, resource_name, xml, deployed_at)
                        values (:key, :process, :version, :resource, :xml, :at) on conflict do nothing""")
                .bind("key", record.number("processDefinitionKey"))
                .bind("process", record.text("bpmnProcessId"))
                .bind("version", (int) record.number("version"))
                .bind("resource", record.text("resourceName"))
                .bind("xml", xml)
                .bind("at", record.at())
                .then();
    }

    private Mono<Void> insertElement(long definition, ModelElement element) {
        var insert = database.sql("""
                        insert into process_element (definition_key, element_id, name, type, step)
                        values (:definition, :id, :name, :type, :step) on conflict do nothing""")
                .bind("definition", definition)
                .bind("id", element.id())
                .bind("name", element.name())
                .bind("type", element.type());
        return (element.step() == null ? insert.bindNull("step", Integer.class) : insert.bind("step", element.step()))
                .then();
    }
}
