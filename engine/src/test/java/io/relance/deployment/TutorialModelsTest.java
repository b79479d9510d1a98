package io.relance.deployment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.Company;
import io.relance.WholeEngineTest;
import io.relance.process.Engine;
import io.relance.process.EngineModels;
import io.relance.process.Resource;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/**
 * Models as somebody learns to draw them from tutorials. What would run here is deployed; what the engine refuses is refused with
 * its verdict; what the engine would take and then wait for in vain is refused with ours.
 */
@WholeEngineTest
class TutorialModelsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "models", "tutorial");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TAKEN = "taken";

    @Autowired
    Company company;

    @Autowired
    Deployments deployments;

    @Autowired
    EngineModels engineModels;

    @Autowired
    Engine engine;

    @BeforeEach
    void what_the_others_call_is_there() {
        engine.modelsDeployed().block(SOON);
        engineModels.deploy(files("postage.dmn")).block(SOON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postage.dmn                            | taken
            reckon.bpmn                            | taken
            pick-a-meal.bpmn pick-a-meal.form      | taken
            wait-for-payment.bpmn                  | taken
            ask-everybody.bpmn                     | taken
            catch-an-error.bpmn                    | taken""")
    void what_runs_here_is_deployed(String files, String verdict) {
        assertThat(ours(files)).isEqualTo(verdict);
        assertThat(theEngines(files)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ask-a-service.bpmn        | ask     unknown-block io.camunda:http-json:1
            worker-with-an-error.bpmn | charge  unknown-block charge-card
            old-user-task.bpmn        | approve job-worker-user-task
            form-elsewhere.bpmn       | approve form-not-found approve-a-journey
            call-nobody.bpmn          | pack    process-not-found tutorial-parcel-that-is-nowhere
            two-ways.bpmn             | which   gateway-without-default""")
    void what_the_engine_takes_but_nobody_serves_is_refused_with_our_reason(String files, String verdict) {
        assertThat(ours(files)).isEqualTo(verdict.replaceAll(" +", " "));
        assertThat(theEngines(files)).isEqualTo(TAKEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one-event.bpmn         | first Event-based gateway must have at least 2 outgoing sequence flows.
            unreadable-script.bpmn | add expression sum(items 1 4""")
    void what_the_engine_refuses_is_refused_with_its_verdict(String files, String verdict) {
        assertThat(theEngines(files)).contains(verdict);
        assertThat(ours(files)).isEqualTo(theEngines(files));
    }

    @Test
    void what_both_refuse_is_refused_in_a_managers_words() {
        assertThat(ours("of-platform-7.bpmn")).isEqualTo("send service-task-without-type");
        assertThat(theEngines("of-platform-7.bpmn")).contains("send").contains("zeebe:taskDefinition");
    }

    @Test
    void every_model_is_looked_at() throws IOException {
        try (var all = Files.list(FOLDER)) {
            assertThat(all.map(file -> file.getFileName().toString())).hasSize(16);
        }
    }

    private String ours(String files) {
        return verdict(() -> deployments.deploy(files(files), company.manager()).then());
    }

    private String theEngines(String files) {
        return verdict(() -> engineModels.deploy(files(files)).then());
    }

    /** Taken, or of the first finding the element and the reason. */
    private static String verdict(Supplier<Mono<Void>> deployment) {
        return requireNonNull(Mono.defer(deployment)
                .thenReturn(TAKEN)
                .onErrorResume(
                        InvalidModel.class,
                        refused -> Mono.just(sentence(refused.errors().getFirst())))
                .block(SOON));
    }

    private static String sentence(FieldError error) {
        var element = error.field().replaceFirst(".*#", "");
        var code = error.code().replace("model.", "");
        var rest = error.arguments().stream().skip(1).map(String::valueOf).toList();
        return code.equals("engine-refused")
                ? element + " " + rest.getFirst()
                : String.join(
                        " ",
                        Stream.concat(Stream.of(element, code), rest.stream()).toList());
    }

    private static List<Resource> files(String names) {
        return Stream.of(names.split(" ")).map(TutorialModelsTest::file).toList();
    }

    private static Resource file(String name) {
        try {
            return new Resource(name, Files.readAllBytes(FOLDER.resolve(name)));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
