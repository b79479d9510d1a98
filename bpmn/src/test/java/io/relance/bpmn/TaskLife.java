package io.relance.bpmn;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** What the application tells the engine about a task with a due date. */
record TaskLife(Engine engine) {

    Walk opened(String taskKey, Instant due) {
        return opened(taskKey, due.atOffset(ZoneOffset.ofHours(8)).toString());
    }

    Walk opened(String taskKey, String dueAt) {
        Map<String, Object> variables = Map.of("taskKey", taskKey, "dueAt", dueAt, "customerId", "customer-1");
        return engine.starts("task-reminder", "task-opened", "taskKey", variables);
    }

    void closed(String taskKey) {
        engine.publish("task-closed", taskKey, Map.of());
    }

    void urged(String taskKey, String by, String note) {
        engine.publish("task-urged", taskKey, Map.of("urgedBy", by, "note", note));
    }

    void dueChanged(String taskKey, Instant due) {
        engine.publish("task-due-changed", taskKey, Map.of("dueAt", due.toString()));
    }
}
