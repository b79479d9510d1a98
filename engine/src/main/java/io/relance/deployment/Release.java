package io.relance.deployment;

import io.relance.process.Resource;
import io.relance.refusal.InvalidModel;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings our models into the engine. Where the newest version is a person's, theirs stays, and is handed over again in case the
 * engine has lost it. The engine makes no new version of what did not change.
 */
@Component
class Release {

    private static final Logger log = LoggerFactory.getLogger(Release.class);

    private final Standings standings;
    private final Handover handover;
    private final Ledger ledger;

    Release(Standings standings, Handover handover, Ledger ledger) {
        this.standings = standings;
        this.handover = handover;
        this.ledger = ledger;
    }

    Mono<Void> ship(List<Resource> shipped) {
        return standings.of(shipped).flatMap(this::follow);
    }

    private Mono<Void> follow(List<Standing.Of> shipped) {
        var ours = shipped.stream()
                .filter(file -> file.standing() instanceof Standing.Ours)
                .map(Standing.Of::resource)
                .toList();
        return Flux.fromIterable(shipped)
                .concatMap(this::leave)
                .then(Mono.defer(() -> ours.isEmpty() ? Mono.empty() : deploy(ours)));
    }

    private Mono<Void> deploy(List<Resource> ours) {
        return handover.deploy(ours, Origin.SHIPPED, null)
                .doOnSuccess(done -> log.info(
                        "Models deployed: {}", ours.stream().map(Resource::name).toList()))
                .then();
    }

    private Mono<Void> leave(Standing.Of file) {
        return switch (file.standing()) {
            case Standing.Theirs theirs -> leaveTheirs(file.resource(), theirs.entry());
            case Standing.Foreign foreign -> leaveForeign(file.resource(), foreign.isKnown());
            case Standing.Ours ours -> Mono.empty();
            case Standing.Untold untold -> Mono.empty();
        };
    }

    private Mono<Void> leaveTheirs(Resource ours, Entry theirs) {
        log.info(
                "{} stays as {} deployed it; the version that comes with this release waits",
                ours.name(),
                theirs.deployedBy());
        if (theirs.content() == null) {
            return Mono.empty();
        }
        var resource = new Resource(theirs.resourceName(), theirs.content());
        return handover.deploy(List.of(resource), Origin.PERSON, theirs.deployedBy())
                .onErrorResume(InvalidModel.class, refused -> noLonger(resource, refused))
                .then();
    }

    private static <T> Mono<T> noLonger(Resource theirs, InvalidModel refused) {
        log.warn("The engine does not take {} any more: {}", theirs.name(), refused.getMessage());
        return Mono.empty();
    }

    private Mono<Void> leaveForeign(Resource ours, boolean isKnown) {
        log.info(
                "The engine has a {} that was not deployed through this application; it stays, and the version that comes with this release waits",
                ours.name());
        return isKnown
                ? Mono.empty()
                : ledger.intend(List.of(ours), Origin.UNKNOWN, null).then();
    }
}
