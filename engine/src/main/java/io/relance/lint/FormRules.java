package io.relance.lint;

import io.relance.process.Resource;
import io.relance.refusal.FieldError;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form is shown by form-js and checked by us: each of its components is of a type that both know, and an answer has a name. */
final class FormRules {

    private static final Set<String> FIELDS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");
    private static final Set<String> WITHOUT_ANSWER = Set.of(
            "text",
            "html",
            "image",
            "table",
            "iframe",
            "documentPreview",
            "separator",
            "spacer",
            "button",
            "expression");
    private static final Set<String> HOLDING_OTHERS = Set.of("group", "dynamiclist");

    private FormRules() {}

    /** @throws Unreadable when it is not JSON */
    static JsonNode read(Resource resource) {
        try {
            return JsonMapper.shared().readTree(resource.content());
        } catch (JacksonException unreadable) {
            var place = unreadable.getLocation();
            throw Unreadable.because(
                    resource, "not-json", String.valueOf(place.getLineNr()), String.valueOf(place.getColumnNr()));
        }
    }

    static String id(JsonNode form) {
        return form.path("id").asString("");
    }

    static Stream<FieldError> check(String file, JsonNode form) {
        var withoutId = id(form).isBlank()
                ? Stream.of(new FieldError(file, "model.form-without-id", List.of(file)))
                : Stream.<FieldError>empty();
        return Stream.concat(withoutId, components(form).flatMap(component -> component(file, component)));
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return parent.path("components")
                .valueStream()
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    private static Stream<FieldError> component(String file, JsonNode component) {
        var type = component.path("type").asString("");
        if (FIELDS.contains(type)) {
            return hasName(component, "key")
                    ? Stream.empty()
                    : Stream.of(finding(file, component, "field-without-key"));
        }
        if (type.equals("dynamiclist") && !hasName(component, "path")) {
            return Stream.of(finding(file, component, "list-without-path"));
        }
        var known = WITHOUT_ANSWER.contains(type) || HOLDING_OTHERS.contains(type);
        return known ? Stream.empty() : Stream.of(finding(file, component, "unknown-component", type));
    }

    private static boolean hasName(JsonNode component, String attribute) {
        return !component.path(attribute).asString("").isBlank();
    }

    private static FieldError finding(String file, JsonNode component, String code, Object... more) {
        var id = component.path("id").asString("");
        var label = component.path("label").asString(id);
        return new FieldError(
                file + "#" + id,
                "model." + code,
                Stream.concat(Stream.of(label), Stream.of(more)).toList());
    }
}
