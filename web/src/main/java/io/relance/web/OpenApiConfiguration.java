package io.relance.web;

import io.relance.identity.Account;
import io.relance.identity.User;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What {@code /v3/api-docs} says beyond what the controllers say themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(User.class, Account.class);
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema().description("Any JSON"));
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Relance")
                        .version("0.1.0")
                        .description("A self-hosted engine that sees every customer through.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes("session", session())
                        .addSecuritySchemes("token", token()))
                .addSecurityItem(new SecurityRequirement().addList("session"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    NullsAsDeclared nullsAsDeclared() {
        return new NullsAsDeclared();
    }

    /** Keys are larger than a browser's numbers hold, so clients treat them as text. */
    @Bean
    OpenApiCustomizer keysAreText() {
        return document -> document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> "path".equals(parameter.getIn())
                        && "int64".equals(parameter.getSchema().getFormat()))
                .forEach(parameter -> parameter.setSchema(new TextSchema()));
    }

    @Bean
    OpenApiCustomizer everythingMayBeRefused() {
        return document -> {
            document.getComponents()
                    .addSchemas("Problem", ProblemSchemas.problem())
                    .addSchemas("FieldError", ProblemSchemas.fieldError());
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", ProblemSchemas.refused()));
        };
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("SESSION")
                .description("From POST /api/session. What changes something also carries the cookie XSRF-TOKEN"
                        + " in the header X-XSRF-TOKEN.");
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("From POST /api/tokens.");
    }
}
