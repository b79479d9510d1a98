package io.relance.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Camunda Modeler offers is what the blocks take: nothing more, nothing less. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of("..", "bpmn", ".camunda", "element-templates");

    /** The block that speaks HTTP is not in the engine; its own test compares it with its template. */
    private static final Set<String> ELSEWHERE = Set.of("relance.webhook");

    @Autowired
    BlockHandlers handlers;

    @Autowired
    BlockCatalogue catalogue;

    @Test
    void every_template_has_its_block_and_every_block_its_template() throws IOException {
        var offered = templates().stream().map(ElementTemplatesTest::type).collect(toSet());
        var served = handlers.all().map(BlockHandler::type).collect(toSet());
        offered.removeAll(ELSEWHERE);

        assertThat(offered).isEqualTo(served);
    }

    @Test
    void a_template_offers_exactly_the_headers_and_inputs_that_its_block_takes() throws IOException {
        for (var template : ourTemplates()) {
            var fields = fields(type(template));
            assertThat(names(template, "zeebe:taskHeader", "key"))
                    .as(type(template))
                    .isEqualTo(names(fields, true));
            assertThat(names(template, "zeebe:input", "name"))
                    .as(type(template))
                    .isEqualTo(names(fields, false));
        }
    }

    @Test
    void what_a_block_needs_cannot_be_left_empty() throws IOException {
        for (var template : ourTemplates()) {
            assertThat(fields(type(template)).stream().filter(field -> !field.isOptional()))
                    .allSatisfy(field -> assertThat(of(template, field))
                            .as(type(template) + " " + field.name())
                            .allMatch(property -> property.path("constraints")
                                    .path("notEmpty")
                                    .asBoolean(false)));
        }
    }

    @Test
    void every_choice_is_one_that_the_block_takes() throws IOException {
        for (var template : ourTemplates()) {
            for (var field : fields(type(template))) {
                var options = field.options();
                assertThat(of(template, field).flatMap(ElementTemplatesTest::choices))
                        .as(type(template) + " " + field.name())
                        .allMatch(choice -> options.isEmpty() || options.get().include(choice));
            }
        }
    }

    @Test
    void a_header_that_takes_no_other_is_chosen_from_a_list() throws IOException {
        for (var template : ourTemplates()) {
            assertThat(fields(type(template)).stream()
                            .filter(field -> field.isHeader() && field.options().isPresent()))
                    .allSatisfy(field -> assertThat(of(template, field).flatMap(ElementTemplatesTest::choices))
                            .as(type(template) + " " + field.name())
                            .isNotEmpty());
        }
    }

    @Test
    void what_a_block_says_of_its_options_is_of_its_own_fields() {
        assertThat(handlers.all())
                .allSatisfy(handler -> assertThat(handler.fields().stream().map(BlockField::name))
                        .containsAll(handler.block().options().keySet()));
    }

    @Test
    void what_a_template_maps_is_what_its_block_gives_back() throws IOException {
        for (var template : ourTemplates()) {
            var given = catalogue.find(type(template)).orElseThrow().results().orElse(Set.of());
            assertThat(properties(template, "zeebe:output")
                            .map(property -> property.path("binding").path("source"))
                            .flatMap(ElementTemplatesTest::variables))
                    .as(type(template))
                    .isSubsetOf(given);
        }
    }

    private List<JsonNode> ourTemplates() throws IOException {
        return templates().stream()
                .filter(template -> !ELSEWHERE.contains(type(template)))
                .toList();
    }

    /** Those that an expression reads: it is one variable, or a context of them. */
    private static Stream<String> variables(JsonNode expression) {
        return Pattern.compile("(?:^=|: )(\\w+)")
                .matcher(expression.asString())
                .results()
                .map(read -> read.group(1));
    }

    private static List<JsonNode> templates() throws IOException {
        var json = JsonMapper.builder().build();
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> json.readTree(file.toFile())).toList();
        }
    }

    private List<BlockField> fields(String type) {
        return handlers.all()
                .filter(handler -> handler.type().equals(type))
                .map(BlockHandler::fields)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> names(List<BlockField> fields, boolean headers) {
        return fields.stream()
                .filter(field -> field.isHeader() == headers)
                .map(BlockField::name)
                .collect(toSet());
    }

    private static Set<String> names(JsonNode template, String binding, String name) {
        return properties(template, binding)
                .map(property -> property.path("binding").path(name).asString())
                .collect(toSet());
    }

    private static Stream<JsonNode> of(JsonNode template, BlockField field) {
        var name = field.isHeader() ? "key" : "name";
        return properties(template, field.isHeader() ? "zeebe:taskHeader" : "zeebe:input")
                .filter(property ->
                        property.path("binding").path(name).asString().equals(field.name()));
    }

    private static String type(JsonNode template) {
        return properties(template, "zeebe:taskDefinition")
                .map(property -> property.path("value").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> properties(JsonNode template, String binding) {
        return template.path("properties")
                .valueStream()
                .filter(property ->
                        property.path("binding").path("type").asString().equals(binding));
    }

    private static Stream<String> choices(JsonNode property) {
        return property.path("choices")
                .valueStream()
                .map(choice -> choice.path("value").asString());
    }
}
