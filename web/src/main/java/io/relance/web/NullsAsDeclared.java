package io.relance.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents what the code declares: a component that is {@link Nullable} may be null, and an answer has all its fields. A record of which
 * everything may be null is what somebody enters, where everything may be missing too.
 */
final class NullsAsDeclared implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java.isRecordType()) {
            describe(definition(schema, context), List.of(java.getRawClass().getRecordComponents()));
        }
        return schema;
    }

    private static @Nullable Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @SuppressWarnings("rawtypes") // Swagger's own.
    private static void describe(@Nullable Schema<?> definition, List<RecordComponent> components) {
        if (definition == null || definition.getProperties() == null) {
            return;
        }
        Map<String, Schema> properties = definition.getProperties();
        var entered = components.stream().allMatch(NullsAsDeclared::isNullable);
        for (var component : components) {
            if (!entered) {
                definition.addRequiredItem(component.getName());
            }
            if (isNullable(component)) {
                properties.computeIfPresent(component.getName(), (name, property) -> orNull(property));
            }
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().oneOf(List.of(property, new Schema<>().types(new LinkedHashSet<>(List.of("null")))));
        }
        if (property.getTypes() != null) {
            property.setTypes(new LinkedHashSet<>(property.getTypes()));
            property.addType("null");
        }
        return property;
    }

    private static boolean isNullable(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
                .anyMatch(annotation -> annotation instanceof Nullable);
    }
}
