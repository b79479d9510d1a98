package io.relance.template;

import io.relance.live.LiveSignals;
import io.relance.loop.Loop;
import io.relance.notification.Templates;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings what managers have saved to this node: when somebody saves, and now and then in case that was not heard. What has failed
 * meanwhile is reported; what could not be reported is reported the next time.
 */
@Component
class TemplateRefresh implements Loop {

    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(15);

    private final TemplateVersions versions;
    private final Templates templates;
    private final BrokenTemplates broken;
    private final LiveSignals signals;

    TemplateRefresh(TemplateVersions versions, Templates templates, BrokenTemplates broken, LiveSignals signals) {
        this.versions = versions;
        this.templates = templates;
        this.broken = broken;
        this.signals = signals;
    }

    @Override
    public String name() {
        return "Templates";
    }

    @Override
    public Flux<Void> run() {
        return Flux.merge(signals.listen(TemplateDesk.TOPIC), templates.failures(), looks())
                .onBackpressureLatest()
                .concatMap(signal -> refresh(), 1);
    }

    private static Flux<String> looks() {
        return Flux.interval(Duration.ZERO, LOOK_ANYWAY).map(tick -> "look").onBackpressureLatest();
    }

    private Mono<Void> refresh() {
        return versions.current()
                .flatMapIterable(TemplateVersion::inUse)
                .collectList()
                .doOnNext(templates::use)
                .flatMapIterable(used -> templates.broken())
                .concatMap(failure -> broken.report(failure).doOnSuccess(done -> templates.reported(failure)))
                .then();
    }
}
