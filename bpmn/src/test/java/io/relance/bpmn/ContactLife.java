package io.relance.bpmn;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** What the application tells the engine about the contact with a customer. */
record ContactLife(CareLife care) {

    Walk begun(String customerId, Map<String, Object> facts) {
        return begun(customerId, facts, midMonth());
    }

    Walk begun(String customerId, Map<String, Object> facts, Instant due) {
        care.knows(customerId, facts);
        dueNext(customerId, due);
        return care.rhythm(customerId);
    }

    void dueNext(String customerId, Instant due) {
        care.says(customerId, CareAnswers.DUE, Map.of("dueAt", CareLife.written(due)));
    }

    void recorded(String customerId) {
        care.engine().publish("interaction-recorded", customerId, Map.of("customerId", customerId, "channel", "phone"));
    }

    /** Soon, and not in the first week of a month. */
    Instant midMonth() {
        Instant soon = care.engine().now().plus(Duration.ofDays(2));
        int day = soon.atOffset(ZoneOffset.UTC).getDayOfMonth();
        return day > 7 ? soon : soon.plus(Duration.ofDays(7));
    }
}
