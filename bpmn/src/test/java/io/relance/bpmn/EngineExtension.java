package io.relance.bpmn;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one engine of the test run to whoever asks for it; it stops with the run. */
final class EngineExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Engine.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(EngineExtension.class))
                .computeIfAbsent(Engine.class, type -> started());
    }

    private static Engine started() {
        try {
            return Engine.start();
        } catch (Exception failure) {
            throw new AssertionError("The engine for the model tests does not start.", failure);
        }
    }
}
