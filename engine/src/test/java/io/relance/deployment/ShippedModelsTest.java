package io.relance.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.lint.Lint;
import io.relance.lint.ModelId;
import io.relance.process.Engine;
import io.relance.process.Resource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A release brings its models along, and leaves alone what a person has deployed. */
@WholeEngineTest
class ShippedModelsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Release release;

    @Autowired
    ShippedFiles files;

    @Autowired
    Company company;

    @Autowired
    Deployments deployments;

    @Autowired
    Ledger ledger;

    @Autowired
    KnownModels known;

    @Autowired
    Engine engine;

    @Autowired
    Models models;

    @Autowired
    CamundaClient client;

    @Autowired
    Work work;

    @Test
    void our_models_pass_the_lint() {
        engine.modelsDeployed().block(SOON);
        var report = Lint.check(
                files.all(), Objects.requireNonNull(known.surroundings().block(SOON)));

        assertThat(report.refusals()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void a_changed_model_of_ours_follows_and_an_unchanged_one_makes_no_version() {
        var drawing = new Drawing("ours-follows");

        ship(drawing.named("one"));
        ship(drawing.named("two"));
        ship(drawing.named("two"));

        assertThat(lines(drawing)).isEqualTo(2);
        assertThat(versionOf(drawing.named("two"))).isEqualTo(2);
        assertThat(latest(drawing).origin()).isEqualTo(Origin.SHIPPED);
    }

    @Test
    void ours_is_never_put_over_a_persons() {
        var drawing = new Drawing("theirs-stays");
        ship(drawing.named("ours"));
        deployments.deploy(List.of(drawing.named("theirs")), company.manager()).block(SOON);

        ship(drawing.named("ours of the next release"));

        assertThat(versionOf(drawing.named("theirs"))).isEqualTo(2);
        assertThat(latest(drawing).origin()).isEqualTo(Origin.PERSON);
        assertThat(latest(drawing).deployedBy()).isEqualTo("manager");
    }

    @Test
    void a_person_who_deploys_ours_unchanged_does_not_hold_up_the_next_release() {
        var drawing = new Drawing("ours-again");
        ship(drawing.named("ours"));
        deployments.deploy(List.of(drawing.named("ours")), company.manager()).block(SOON);

        ship(drawing.named("ours of the next release"));

        assertThat(versionOf(drawing.named("ours of the next release"))).isEqualTo(2);
    }

    @Test
    void a_model_that_was_there_before_the_database_stays() {
        var drawing = new Drawing("before-us");
        models.deployXml(drawing.id(), drawing.xml("theirs"));

        ship(drawing.named("ours"));
        ship(drawing.named("ours"));

        assertThat(versionOf(drawing.named("theirs"))).isEqualTo(1);
        assertThat(latest(drawing).origin()).isEqualTo(Origin.UNKNOWN);
        assertThat(lines(drawing)).isEqualTo(1);
    }

    @Test
    void a_persons_model_comes_back_to_an_engine_that_has_lost_it() {
        var drawing = new Drawing("lost-by-the-engine");
        ledger.intend(List.of(drawing.named("theirs")), Origin.PERSON, "wu").block(SOON);

        ship(drawing.named("ours"));

        assertThat(versionOf(drawing.named("theirs"))).isEqualTo(1);
        assertThat(latest(drawing).deployedBy()).isEqualTo("wu");
    }

    @Test
    void what_somebody_deployed_past_us_stays() {
        var drawing = new Drawing("past-us");
        ship(drawing.named("ours"));
        models.deployXml(drawing.id(), drawing.xml("theirs"));
        await().atMost(SOON)
                .until(() ->
                        work.count("select count(*) from process_definition where process_id = $1", drawing.id()) == 2);

        ship(drawing.named("ours of the next release"));

        assertThat(versionOf(drawing.named("theirs"))).isEqualTo(2);
    }

    private void ship(Resource resource) {
        release.ship(List.of(resource)).block(SOON);
    }

    /** The version that the engine has of this content, which must be its newest: it makes no new one of that. */
    private int versionOf(Resource content) {
        return client.newDeployResourceCommand()
                .addResourceString(
                        new String(content.content(), StandardCharsets.UTF_8), StandardCharsets.UTF_8, content.name())
                .send()
                .join(30, TimeUnit.SECONDS)
                .getProcesses()
                .getFirst()
                .getVersion();
    }

    private Entry latest(Drawing drawing) {
        var model = ModelId.in(drawing.named("any")).getFirst();
        return Objects.requireNonNull(ledger.latest(model).block(SOON));
    }

    private long lines(Drawing drawing) {
        return work.count("select count(*) from model_deployment where model_id = $1", drawing.id());
    }
}
