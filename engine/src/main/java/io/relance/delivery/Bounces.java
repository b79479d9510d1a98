package io.relance.delivery;

import io.relance.delivery.BounceMailbox.Report;
import io.relance.loop.Loop;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks for mails that came back after the relay had taken them. A report is marked as read when what it says is stored: whoever dies
 * in between reads it again, which changes nothing.
 */
@Component
class Bounces implements Loop {

    private final BounceMailbox mailbox;
    private final ReturnedMails returned;
    private final BounceSettings settings;

    Bounces(BounceMailbox mailbox, ReturnedMails returned, BounceSettings settings) {
        this.mailbox = mailbox;
        this.returned = returned;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "Bounces";
    }

    @Override
    public Flux<Long> run() {
        return settings.isOn()
                ? Flux.interval(settings.every()).onBackpressureDrop().concatMap(tick -> collect(), 1)
                : Flux.empty();
    }

    /** Emits how many mails were found to have come back. */
    Mono<Long> collect() {
        return mailbox.unread().flatMap(reports -> reports.isEmpty() ? Mono.just(0L) : note(reports));
    }

    private Mono<Long> note(List<Report> reports) {
        return Flux.fromIterable(reports)
                .concatMap(report -> Mono.justOrEmpty(report.bounce()))
                .concatMap(returned::note)
                .filter(isNews -> isNews)
                .count()
                .delayUntil(news -> mailbox.markRead(reports));
    }
}
