package io.relance.stomp;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/**
 * A small broker. What is sent below {@code /queue/} reaches one subscriber, and another one if it is not taken; below {@code /recent/}
 * also who comes back with a last id, of the newest eight; elsewhere whoever is there. Lets in one login and whoever names none; nobody
 * reads or writes below {@code /private}.
 */
final class Broker implements StompApplication {

    private final String login;
    private final String passcode;
    final AtomicInteger endless = new AtomicInteger();
    final List<String> settled = new CopyOnWriteArrayList<>();
    private final Map<String, WorkQueue> queues = new ConcurrentHashMap<>();
    private final Map<String, RecentMessages> recent = new ConcurrentHashMap<>();
    private final Map<String, List<FluxSink<StompMessage>>> subscribers = new ConcurrentHashMap<>();

    Broker(String login, String passcode) {
        this.login = login;
        this.passcode = passcode;
    }

    @Override
    public Mono<Principal> connect(Connecting connecting) {
        String who = connecting.login();
        if ("nobody".equals(who)) {
            return Mono.empty();
        }
        if (who != null && !(login.equals(who) && passcode.equals(connecting.passcode()))) {
            return Mono.error(new StompRefused("Wrong login or passcode"));
        }
        return Mono.just(() -> who == null ? "anonymous" : who);
    }

    @Override
    public Flux<StompMessage> subscribe(Subscribing subscribing) {
        String destination = subscribing.destination();
        if (destination.startsWith("/private")) {
            return Flux.error(new StompRefused("Nobody may read " + destination));
        }
        if (destination.equals("/endless")) {
            return Flux.range(1, Integer.MAX_VALUE)
                    .map(n -> StompMessage.text("" + n, "endless " + n))
                    .doOnNext(n -> endless.incrementAndGet());
        }
        if (destination.equals("/unasked")) {
            return Flux.<StompMessage>create(
                    sink -> IntStream.range(1, 1_000_000)
                            .takeWhile(n -> !sink.isCancelled())
                            .forEach(n -> sink.next(StompMessage.text("" + n, "unasked " + n))),
                    FluxSink.OverflowStrategy.IGNORE);
        }
        if (destination.startsWith("/recent/")) {
            return recent(destination).follow(subscribing);
        }
        if (destination.startsWith("/queue/")) {
            return queue(destination)
                    .join(subscribing.headers().getOrDefault("ack", "auto").startsWith("client"));
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

    @Override
    public Mono<Void> sendAll(List<Sending> sendings) {
        boolean allowed =
                sendings.stream().noneMatch(sending -> sending.destination().startsWith("/private"));
        return allowed
                ? Mono.fromRunnable(() -> sendings.forEach(this::publish))
                : Mono.error(new StompRefused("Nobody may write all of that"));
    }

    @Override
    public Mono<Void> acknowledge(Acknowledging acknowledging) {
        String ids = acknowledging.messages().stream().map(StompMessage::id).collect(Collectors.joining(","));
        return Mono.fromRunnable(() -> {
            settled.add((acknowledging.accepted() ? "taken " : "not taken ") + ids);
            queue(acknowledging.destination()).settle(acknowledging.messages(), acknowledging.accepted());
        });
    }

    void publish(String destination, String text) {
        publish(new Sending(() -> "broker", destination, Map.of(), text.getBytes(StandardCharsets.UTF_8)));
    }

    int subscribersOf(String destination) {
        return subscribers.getOrDefault(destination, List.of()).size();
    }

    private void publish(Sending sending) {
        String type = sending.headers().getOrDefault("content-type", "text/plain");
        Map<String, String> headers = new HashMap<>(sending.headers());
        headers.keySet().removeAll(List.of("receipt", "transaction"));
        var message = new StompMessage(null, headers, type, sending.body());
        if (sending.destination().startsWith("/queue/")) {
            queue(sending.destination()).add(message);
        } else if (sending.destination().startsWith("/recent/")) {
            recent(sending.destination()).publish(message);
        } else {
            subscribers.getOrDefault(sending.destination(), List.of()).forEach(sink -> sink.next(message));
        }
    }

    private WorkQueue queue(String destination) {
        return queues.computeIfAbsent(destination, name -> new WorkQueue());
    }

    private RecentMessages recent(String destination) {
        return recent.computeIfAbsent(destination, name -> new RecentMessages("e1", 8));
    }

    private void join(String destination, FluxSink<StompMessage> sink) {
        var all = subscribers.computeIfAbsent(destination, name -> new CopyOnWriteArrayList<>());
        all.add(sink);
        sink.onDispose(() -> all.remove(sink));
    }
}
