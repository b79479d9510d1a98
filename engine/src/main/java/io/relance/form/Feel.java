package io.relance.form;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Conditions that forms state in FEEL. An expression that cannot be evaluated does not hold, as in the browser. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private Feel() {}

    static boolean holds(String expression, Map<String, Object> values) {
        var text = expression.startsWith("=") ? expression.substring(1) : expression;
        var result = ENGINE.evaluateExpression(text, values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
