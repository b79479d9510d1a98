package io.relance.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;

/** Everything that follows from the feed, in a form that two ways of applying it can be compared in. */
record ReadModel(DatabaseClient database) {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Map<String, String> CONTENTS = new TreeMap<>(Map.of(
            "task",
            "select t::text from task t order by key",
            "process_instance",
            "select p::text from process_instance p order by key",
            "element_instance",
            "select e::text from element_instance e order by key",
            "process_element",
            "select e::text from process_element e order by definition_key, element_id",
            "incident",
            "select i::text from incident i order by key",
            "form_definition",
            "select key || form_id || version from form_definition order by key",
            "notification",
            "select u.username || n.fact_key || n.kind || n.title from notification n join app_user u on u.id = n.user_id order by 1",
            "outbox",
            "select name || correlation_key || variables from outbox order by 1",
            "projection_checkpoint",
            "select c::text from projection_checkpoint c"));

    Map<String, List<String>> contents() {
        var contents = new TreeMap<String, List<String>>();
        CONTENTS.forEach((table, query) -> contents.put(table, texts(query)));
        return contents;
    }

    List<String> texts(String query) {
        return database.sql(query).mapValue(String.class).all().collectList().block(SOON);
    }

    void clear() {
        database.sql(
                        "truncate record_feed, record_feed_position, projection_checkpoint, task, process_instance, element_instance,"
                                + " process_element, process_definition, form_definition, incident, delivery, notification, inbox, outbox")
                .then()
                .block(SOON);
    }
}
