package io.relance.bpmn;

import java.util.Map;

/** Asks a decision table. */
record Decisions(Engine engine) {

    /** The answer as JSON. */
    String decide(String decision, Map<String, Object> given) {
        return engine.client()
                .newEvaluateDecisionCommand()
                .decisionId(decision)
                .variables(given)
                .send()
                .join()
                .getDecisionOutput();
    }
}
