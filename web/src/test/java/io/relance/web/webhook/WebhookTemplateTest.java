package io.relance.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WebhookTemplateTest {

    private static final Path TEMPLATE = Path.of("..", "bpmn", ".camunda", "element-templates", "relance.webhook.json");

    @Test
    void the_modeler_offers_exactly_the_inputs_that_the_block_takes() {
        var properties = JsonMapper.builder()
                .build()
                .readTree(TEMPLATE.toFile())
                .path("properties")
                .valueStream();

        assertThat(properties
                        .map(property -> property.path("binding"))
                        .filter(binding -> binding.path("type").asString().equals("zeebe:input"))
                        .map(binding -> binding.path("name").asString()))
                .containsExactlyElementsOf(Arrays.stream(WebhookBlock.Input.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }
}
