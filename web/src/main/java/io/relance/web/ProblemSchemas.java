package io.relance.web;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;

/** How a refusal looks: a problem detail, with what is wrong by field. */
final class ProblemSchemas {

    private ProblemSchemas() {}

    static Schema<?> problem() {
        return object("title", "status")
                .addProperty("type", new TextSchema())
                .addProperty("title", new TextSchema())
                .addProperty("status", new Schema<>().types(Set.of("integer")))
                .addProperty("detail", new TextSchema())
                .addProperty(
                        "errors",
                        new ArraySchema().items(reference("FieldError")).types(Set.of("array")));
    }

    static Schema<?> fieldError() {
        return object("field", "code", "message")
                .addProperty("field", new TextSchema())
                .addProperty("code", new TextSchema())
                .addProperty("message", new TextSchema());
    }

    static ApiResponse refused() {
        var type = new MediaType().schema(reference("Problem"));
        return new ApiResponse()
                .description("Refused")
                .content(new Content().addMediaType("application/problem+json", type));
    }

    private static Schema<?> object(String... required) {
        var schema = new Schema<>();
        schema.setTypes(Set.of("object"));
        schema.setRequired(List.of(required));
        return schema;
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
