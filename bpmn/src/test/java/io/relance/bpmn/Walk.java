package io.relance.bpmn;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One process instance on its way. Every step waits until the record feed shows that the engine got there. */
record Walk(Engine engine, long instance) {

    static final String FOLLOW_UP = "customer-follow-up";

    Task task(String elementId) {
        return engine.feed().await("an open " + elementId, Task.READER, Task.OPEN, instance, elementId);
    }

    Walk completes(String elementId, Map<String, Object> variables) {
        engine.complete(task(elementId), variables);
        return this;
    }

    /** When the timer at this element will fire. Only when it is there may the clock be moved. */
    Instant timer(String elementId) {
        return openTimer(elementId).dueAt();
    }

    /** Lets the time pass until the timer at this element fires. */
    Walk passes(String timerElementId) {
        engine.fire(openTimer(timerElementId));
        return this;
    }

    private Timer openTimer(String elementId) {
        return engine.feed().await("a timer at " + elementId, Timer.READER, Timer.OPEN, instance, elementId);
    }

    Walk waitsAt(String elementId) {
        engine.feed().await("an active " + elementId, row -> true, """
                        select from record_feed a
                        where a.value_type = 'PROCESS_INSTANCE' and a.intent = 'ELEMENT_ACTIVATED'
                          and (a.value->>'processInstanceKey')::bigint = ? and a.value->>'elementId' = ?
                          and not exists (select from record_feed e where e.value_type = 'PROCESS_INSTANCE' and e.record_key = a.record_key
                                                                      and e.intent in ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'))
                        """, instance, elementId);
        return this;
    }

    /** This element is done; the instance may go on. */
    Walk reaches(String elementId) {
        engine.feed().await("a completed " + elementId, row -> true, """
                        select from record_feed
                        where value_type = 'PROCESS_INSTANCE' and intent = 'ELEMENT_COMPLETED'
                          and (value->>'processInstanceKey')::bigint = ? and value->>'elementId' = ?
                        """, instance, elementId);
        return this;
    }

    /** The whole instance is over, and it ended here. */
    void endsAt(String endEventId) {
        engine.feed().await("the end " + endEventId, row -> true, """
                        select from record_feed p
                        where p.value_type = 'PROCESS_INSTANCE' and p.intent = 'ELEMENT_COMPLETED' and p.record_key = ?
                          and exists (select from record_feed e where e.value_type = 'PROCESS_INSTANCE' and e.intent = 'ELEMENT_COMPLETED'
                                        and (e.value->>'processInstanceKey')::bigint = p.record_key and e.value->>'elementId' = ?)
                        """, instance, endEventId);
    }

    /** The place in the engine's log where the instance began. */
    long startedAt() {
        return placeOf("ELEMENT_ACTIVATED");
    }

    /** The place in the engine's log where the instance ended. */
    long endedAt() {
        return placeOf("ELEMENT_COMPLETED");
    }

    private long placeOf(String intent) {
        return engine.feed().await(intent + " of the instance", row -> row.getLong(1), """
                        select position from record_feed where value_type = 'PROCESS_INSTANCE' and intent = ? and record_key = ?
                        """, intent, instance);
    }

    /** The instance of the other process that this one calls now. */
    Walk calls(String processId) {
        long called = engine.feed().await("a call of " + processId, row -> row.getLong(1), """
                        select c.record_key from record_feed c
                        where c.value_type = 'PROCESS_INSTANCE' and c.intent = 'ELEMENT_ACTIVATED' and c.value->>'bpmnElementType' = 'PROCESS'
                          and (c.value->>'parentProcessInstanceKey')::bigint = ? and c.value->>'bpmnProcessId' = ?
                          and not exists (select from record_feed e where e.value_type = 'PROCESS_INSTANCE' and e.record_key = c.record_key
                                                                      and e.intent in ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'))
                        """, instance, processId);
        return new Walk(engine, called);
    }

    /** Answers the follow-up that the pipeline waits for, and waits until its call is over. */
    Walk followsUp(Map<String, Object> answer) {
        calls(FOLLOW_UP).completes("follow-up", answer).endsAt("follow-up-done");
        return this;
    }

    /** The kinds of alert that the model asked for, each with whom it is for, in order. */
    List<String> alerts() {
        return engine.jobs().of(instance, "relance.notify").stream()
                .map(ActivatedJob::getCustomHeaders)
                .map(headers -> headers.get("kind") + " to " + headers.get("audience"))
                .toList();
    }

    /** What was last asked of a type of job. */
    ActivatedJob lastJob(String type) {
        return engine.jobs().of(instance, type).getLast();
    }

    /** The sections of the customer's record that were written, in order. */
    List<String> sections() {
        return engine.jobs().of(instance, "relance.customer.update").stream()
                .map(job -> job.getCustomHeaders().get("section"))
                .toList();
    }

    /** What was last written to a section of the customer's record. */
    Object stored(String section) {
        return engine.jobs().of(instance, "relance.customer.update").stream()
                .filter(job -> section.equals(job.getCustomHeaders().get("section")))
                .toList()
                .getLast()
                .getVariable("record");
    }

    /** The names of all variables that the process itself keeps. */
    List<String> variables() {
        return engine.feed().query(row -> row.getString(1), """
                        select distinct value->>'name' from record_feed
                        where value_type = 'VARIABLE' and (value->>'scopeKey')::bigint = ?
                        """, instance);
    }
}
