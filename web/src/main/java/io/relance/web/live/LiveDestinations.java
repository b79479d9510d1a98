package io.relance.web.live;

import io.relance.notification.InboxChanges;
import io.relance.notification.LiveAlerts;
import io.relance.stomp.Connecting;
import io.relance.stomp.StompApplication;
import io.relance.stomp.StompMessage;
import io.relance.stomp.StompRefused;
import io.relance.stomp.Subscribing;
import io.relance.task.TaskSignals;
import java.security.Principal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What people can subscribe to: {@code /user/queue/notifications}, their own alerts, from the one after {@code last-id} on, or first a word
 * that this could not be; {@code /user/queue/inbox}, how the inbox stands and what has changed in it; {@code /user/queue/tasks}, a word
 * that their task list has changed. Everything else is refused.
 */
@Component
class LiveDestinations implements StompApplication {

    private final Callers callers;
    private final LiveAlerts alerts;
    private final InboxChanges inbox;
    private final TaskSignals tasks;
    private final LiveMessages messages;

    LiveDestinations(Callers callers, LiveAlerts alerts, InboxChanges inbox, TaskSignals tasks, LiveMessages messages) {
        this.callers = callers;
        this.alerts = alerts;
        this.inbox = inbox;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    public Mono<Principal> connect(Connecting connecting) {
        return callers.of(connecting)
                .cast(Principal.class)
                .switchIfEmpty(Mono.error(() -> new StompRefused("Not signed in, or a wrong login or passcode")));
    }

    @Override
    public Flux<StompMessage> subscribe(Subscribing subscribing) {
        if (!(subscribing.principal() instanceof Subscriber subscriber)) {
            return Flux.error(() -> new StompRefused("Not signed in"));
        }
        return subscriber.whileSignedIn(messages(subscriber, subscribing));
    }

    private Flux<StompMessage> messages(Subscriber subscriber, Subscribing subscribing) {
        return switch (subscribing.destination()) {
            case "/user/queue/notifications" -> alerts(subscriber, subscribing);
            case "/user/queue/inbox" -> inboxChanges(subscriber);
            case "/user/queue/tasks" -> taskChanges(subscriber);
            default -> Flux.error(() -> new StompRefused("No destination of yours: " + subscribing.destination()));
        };
    }

    private Flux<StompMessage> alerts(Subscriber subscriber, Subscribing subscribing) {
        return alerts.of(subscriber.user().id(), subscribing.lastId(), subscribing.epoch())
                .map(alert -> messages.of(alert).at(alert.epoch(), alert.position()));
    }

    private Flux<StompMessage> inboxChanges(Subscriber subscriber) {
        return inbox.of(subscriber.user().id()).map(messages::of);
    }

    private Flux<StompMessage> taskChanges(Subscriber subscriber) {
        return tasks.of(subscriber.user().username()).map(topic -> LiveMessages.CHANGED);
    }
}
