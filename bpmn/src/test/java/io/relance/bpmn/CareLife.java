package io.relance.bpmn;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the application tells the engine about the care of a customer. Every customer of a test is its own. */
record CareLife(Engine engine) {

    private static final AtomicInteger CYCLES = new AtomicInteger();
    private static final Map<String, List<String>> OPEN = new ConcurrentHashMap<>();

    Walk scheduled(String loop, String customerId, Map<String, Object> more) {
        return cycle("customer-care", "care-scheduled", loop, customerId, more);
    }

    Walk rhythm(String customerId) {
        return cycle("contact-rhythm", "rhythm-scheduled", "rhythm", customerId, Map.of());
    }

    Walk survey(String customerId, Map<String, Object> more) {
        return cycle("satisfaction-survey", "survey-scheduled", "survey", customerId, more);
    }

    private Walk cycle(String process, String message, String loop, String customerId, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.putAll(Map.of("loop", loop, "customerId", customerId, "owner", "wang"));
        String cycleId = customerId + "-" + CYCLES.incrementAndGet();
        variables.put("cycleId", cycleId);
        OPEN.computeIfAbsent(customerId, customer -> new CopyOnWriteArrayList<>())
                .add(cycleId);
        return engine.starts(process, message, "cycleId", variables);
    }

    void knows(String customerId, Map<String, Object> facts) {
        says(customerId, CareAnswers.FACTS, facts);
    }

    void says(String customerId, String block, Map<String, Object> answer) {
        engine.jobs().care().say(customerId, block, answer);
    }

    void lost(String customerId) {
        tells("customer-lost", customerId, Map.of("customerId", customerId));
    }

    void reassigned(String customerId, String owner) {
        tells("customer-reassigned", customerId, Map.of("customerId", customerId, "owner", owner));
    }

    /** Under the customer's key, and under that of each of its rounds. */
    private void tells(String message, String customerId, Map<String, Object> variables) {
        engine.publish(message, customerId, variables);
        OPEN.getOrDefault(customerId, List.of()).forEach(cycle -> engine.publish(message, cycle, variables));
    }

    /** As blocks write a moment. */
    String in(Duration time) {
        return written(engine.now().plus(time));
    }

    static String written(Instant moment) {
        return moment.atOffset(ZoneOffset.ofHours(8)).toString();
    }
}
