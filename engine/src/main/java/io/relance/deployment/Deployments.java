package io.relance.deployment;

import io.relance.audit.Audit;
import io.relance.identity.User;
import io.relance.lint.Lint;
import io.relance.lint.Report;
import io.relance.process.Cluster;
import io.relance.process.EngineModels;
import io.relance.process.Resource;
import io.relance.process.StartOrder;
import io.relance.process.StartedInstance;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidModel;
import io.relance.refusal.NotAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What managers do with models. Nothing is deployed that the lint refuses, and nothing of a deployment of which the engine refuses a part. */
@Component
public class Deployments {

    private static final Logger log = LoggerFactory.getLogger(Deployments.class);

    private final KnownModels known;
    private final Handover handover;
    private final EngineModels engine;
    private final Audit audit;

    Deployments(KnownModels known, Handover handover, EngineModels engine, Audit audit) {
        this.known = known;
        this.handover = handover;
        this.engine = engine;
        this.audit = audit;
    }

    /** Fails with {@link InvalidModel}, which names each element that would not run. */
    public Mono<Deployment> deploy(List<Resource> resources, User by) {
        return steers(by)
                .then(Mono.fromRunnable(() -> check(resources)))
                .then(known.surroundings())
                .map(surroundings -> Lint.check(resources, surroundings))
                .doOnNext(Deployments::orRefuse)
                .flatMap(report -> deploy(resources, report, by));
    }

    /** The upload is not looked at unless its sender may deploy. */
    public Mono<Deployment> deploy(Mono<List<Resource>> upload, User by) {
        return steers(by).then(upload).flatMap(resources -> deploy(resources, by));
    }

    public Mono<StartedInstance> start(StartOrder order, User by) {
        return steers(by)
                .then(engine.start(order))
                .doOnNext(started ->
                        log.info("{} started {} as instance {}", by.username(), started.processId(), started.key()));
    }

    public Mono<Cluster> cluster(User viewer) {
        return steers(viewer).then(engine.cluster());
    }

    private Mono<Deployment> deploy(List<Resource> resources, Report report, User by) {
        return handover.deploy(resources, Origin.PERSON, by.username())
                .doOnNext(done -> log.info(
                        "{} deployed {}",
                        by.username(),
                        resources.stream().map(Resource::name).toList()))
                .delayUntil(done -> note(resources, by))
                .map(deployed -> new Deployment(deployed, report.warnings()));
    }

    private Mono<Void> note(List<Resource> resources, User by) {
        var files = resources.stream().map(Resource::name).toList();
        return audit.record(by, "deployed", files.getFirst(), Map.of("files", files));
    }

    private static void check(List<Resource> resources) {
        if (resources.isEmpty()) {
            throw new InvalidModel(List.of(FieldError.of("resources", "model.no-files")));
        }
        var twice = twice(resources);
        if (!twice.isEmpty()) {
            throw new InvalidModel(twice);
        }
    }

    private static List<FieldError> twice(List<Resource> resources) {
        var seen = new HashSet<String>();
        return resources.stream()
                .map(Resource::name)
                .filter(name -> !seen.add(name))
                .distinct()
                .map(name -> FieldError.of(name, "model.same-name", name))
                .toList();
    }

    private static void orRefuse(Report report) {
        if (!report.refusals().isEmpty()) {
            throw new InvalidModel(report.refusals());
        }
    }

    /** Only managers, directors and administrators change what everybody does. */
    static Mono<Void> steers(User user) {
        return user.role().steers()
                ? Mono.empty()
                : Mono.error(() -> new NotAllowed(user.username() + " may not change models"));
    }
}
