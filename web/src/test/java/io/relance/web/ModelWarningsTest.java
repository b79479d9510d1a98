package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Camunda Modeler shows no warnings: whoever deploys from it reads them in the inbox. */
class ModelWarningsTest {

    @Test
    void what_hardly_runs_as_meant_is_told_to_whoever_deployed_it() {
        var model = ModelFiles.broken("missing-header.bpmn")
                .replace("broken-missing-header", "hardly-as-meant")
                .replace(
                        "<zeebe:header key=\"kind\" value=\"other\" />",
                        "<zeebe:header key=\"kind\" value=\"renewl-due\" /><zeebe:header key=\"audience\" value=\"manager\" />");

        Modeler.of("manager").deploy("hardly-as-meant.bpmn", model).expect(200);

        var alert = await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> Told.to("manager")
                                .alertsAbout("hardly-as-meant.bpmn")
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
        assertThat(alert.path("kind").asString()).isEqualTo("model-warned");
        assertThat(alert.path("body").asString()).contains("renewl-due", "renewal-due");
    }
}
