package io.relance.form;

import io.relance.time.BusinessTime;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/** Conditions that forms state in FEEL, by the company's clock. An expression that cannot be evaluated does not hold, as in the browser. */
@Component
public final class Feel {

    private final FeelEngineApi engine;

    Feel(BusinessTime time) {
        engine = FeelEngineBuilder.forJava()
                .withClock(() -> time.now().atZone(time.zone()))
                .build();
    }

    boolean holds(String expression, Map<String, Object> values) {
        var text = expression.startsWith("=") ? expression.substring(1) : expression;
        var result = engine.evaluateExpression(text, values);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
