package io.relance.stomp;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/**
 * A small broker: what is sent to a destination reaches its subscribers, in order. Lets in {@code guest}/{@code guest} and whoever says
 * nothing; nobody reads or writes below {@code /private}.
 */
final class Broker implements StompApplication {

    private final Map<String, List<FluxSink<StompMessage>>> subscribers = new ConcurrentHashMap<>();

    @Override
    public Mono<Principal> connect(Connecting connecting) {
        String login = connecting.login();
        if ("nobody".equals(login)) {
            return Mono.empty();
        }
        if (login != null && !"guest".equals(connecting.passcode())) {
            return Mono.error(new StompRefused("Wrong login or passcode"));
        }
        return Mono.just(() -> login == null ? "anonymous" : login);
    }

    @Override
    public Flux<StompMessage> subscribe(Subscribing subscribing) {
        String destination = subscribing.destination();
        if (destination.startsWith("/private")) {
            return Flux.error(new StompRefused("Nobody may read " + destination));
        }
        if (destination.equals("/replay")) {
            int seen = Integer.parseInt(subscribing.headers().getOrDefault("last-id", "0"));
            return Flux.range(seen + 1, 5 - seen).map(n -> StompMessage.text("" + n, "message " + n));
        }
        return Flux.push(sink -> join(destination, sink), FluxSink.OverflowStrategy.IGNORE);
    }

    @Override
    public Mono<Void> send(Sending sending) {
        if (sending.destination().startsWith("/private")) {
            return Mono.error(new StompRefused("Nobody may write " + sending.destination()));
        }
        return Mono.fromRunnable(() -> publish(sending));
    }

    void publish(String destination, String text) {
        publish(new Sending(() -> "broker", destination, Map.of(), text.getBytes(StandardCharsets.UTF_8)));
    }

    int subscribersOf(String destination) {
        return subscribers.getOrDefault(destination, List.of()).size();
    }

    private void publish(Sending sending) {
        String type = sending.headers().getOrDefault("content-type", "text/plain");
        var message = new StompMessage(null, sending.headers(), type, sending.body());
        subscribers.getOrDefault(sending.destination(), List.of()).forEach(sink -> sink.next(message));
    }

    private void join(String destination, FluxSink<StompMessage> sink) {
        var all = subscribers.computeIfAbsent(destination, name -> new CopyOnWriteArrayList<>());
        all.add(sink);
        sink.onDispose(() -> all.remove(sink));
    }
}
