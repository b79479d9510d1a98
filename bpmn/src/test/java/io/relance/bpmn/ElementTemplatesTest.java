package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Camunda Modeler offers when this folder is opened. The schema is Camunda's own: the npm package
 * {@code @camunda/zeebe-element-templates-json-schema} 0.20.0, its file {@code resources/schema.json}, MIT licence beside it.
 */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of(".camunda", "element-templates");
    private static final String CHINESE_AND_ENGLISH = "(?s).*\\p{IsHan}.* · .*[A-Za-z].*";

    private final JsonMapper json = new JsonMapper();

    static List<Path> templates() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_is_valid_by_the_schema_that_it_names(Path file) throws IOException {
        assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        assertThat(read(file).path("$schema").asString()).contains("element-templates-json-schema@0.20.0/");
    }

    @Test
    void a_template_that_is_wrong_would_be_found() throws IOException {
        var right = Files.readString(FOLDER.resolve("relance.assign.json"));
        for (var wrong : List.of(
                right.replace("zeebe:taskHeader", "zeebe:taskHeadline"),
                right.replace("\"choices\"", "\"choice\""),
                right.replace("\"id\": \"relance.assign\",", ""))) {
            assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_is_named_like_its_job_type_and_speaks_both_languages(Path file) throws IOException {
        var template = read(file);
        var id = template.path("id").asString();

        assertThat(file.getFileName()).hasToString(id + ".json");
        assertThat(properties(template).map(property -> property.path("value").asString("")))
                .contains(id);
        assertThat(template.path("name").asString()).matches(CHINESE_AND_ENGLISH);
        assertThat(template.path("description").asString()).containsPattern("\\p{IsHan}.*[A-Za-z]");
        assertThat(template.path("icon").path("contents").asString()).startsWith("data:image/svg+xml");
        assertThat(properties(template).filter(property -> property.has("label")))
                .allSatisfy(property ->
                        assertThat(property.path("label").asString()).matches(CHINESE_AND_ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void its_defaults_are_among_the_choices_and_its_conditions_ask_what_there_is(Path file) throws IOException {
        var template = read(file);
        var ids = properties(template)
                .map(property -> property.path("id").asString(""))
                .toList();

        assertThat(properties(template).filter(property -> property.has("choices")))
                .allSatisfy(property -> assertThat(choices(property))
                        .contains(property.path("value").asString()));
        assertThat(properties(template).filter(property -> property.has("condition")))
                .allSatisfy(property -> assertThat(ids)
                        .contains(property.path("condition").path("property").asString()));
    }

    @Test
    void templates_are_for_the_modeler_and_do_not_travel_with_the_models() throws IOException {
        try (var packaged = Files.walk(Path.of("target", "classes"))) {
            assertThat(packaged.filter(file -> file.toString().endsWith(".json")))
                    .isEmpty();
        }
    }

    private static Schema schema() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        var text = Files.readString(Path.of("src", "test", "resources", "element-templates", "schema-0.20.0.json"));
        return registry.getSchema(text);
    }

    private JsonNode read(Path file) throws IOException {
        return json.readTree(Files.readString(file));
    }

    private static Stream<JsonNode> properties(JsonNode template) {
        return template.path("properties").valueStream();
    }

    private static List<String> choices(JsonNode property) {
        return property.path("choices")
                .valueStream()
                .map(choice -> choice.path("value").asString())
                .toList();
    }
}
