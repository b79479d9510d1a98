package io.relance.stomp;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the frames of one connection mean. They come one at a time, each when the one before it is done with. */
final class Conversation {

    private static final StompRefused NOT_LET_IN = new StompRefused("Not authorised");

    private final Line line;
    private final Host host;
    private final Subscriptions subscriptions;
    private final Transactions transactions;
    private volatile @Nullable Principal principal;
    private volatile Version version = Version.V1_0;

    Conversation(Line line, Host host, Subscriptions subscriptions) {
        this.line = line;
        this.host = host;
        this.subscriptions = subscriptions;
        this.transactions = new Transactions(host.settings().maxBufferedBytes());
    }

    Mono<Void> on(Frame frame) {
        Principal known = principal;
        return known == null ? connect(frame) : process(frame.unescaped(version), known);
    }

    private Mono<Void> connect(Frame frame) {
        Command command = Command.of(frame);
        if (command != Command.CONNECT && command != Command.STOMP) {
            throw new Violation("CONNECT must come before " + command);
        }
        Version agreed = Version.accepted(frame.header("accept-version")).orElseThrow(Violation::unsupportedVersion);
        Frame plain = agreed == Version.V1_0 ? frame.unescaped(agreed) : frame;
        HeartBeat heartBeat = HeartBeat.agreed(host.settings().heartbeat(), plain.header("heart-beat"));
        return host.logins()
                .inTurn(Mono.defer(() -> host.application().connect(Connecting.of(line.handshake(), plain))))
                .switchIfEmpty(Mono.error(NOT_LET_IN))
                .doOnNext(who -> welcome(who, agreed, heartBeat))
                .then();
    }

    private void welcome(Principal who, Version agreed, HeartBeat heartBeat) {
        long millis = host.settings().heartbeat().toMillis();
        version = agreed;
        principal = who;
        line.welcomed(agreed, heartBeat);
        line.say(Frame.of("CONNECTED")
                .with("version", agreed.number())
                .with("heart-beat", millis + "," + millis)
                .with("user-name", who.getName()));
    }

    private Mono<Void> process(Frame frame, Principal who) {
        Command command = Command.of(frame).checked(frame);
        String transaction = command.isTransactional() ? frame.header("transaction") : null;
        Mono<Void> done = transaction == null
                ? act(command, frame, who)
                : Mono.fromRunnable(() -> transactions.add(transaction, frame));
        return done.then(Mono.fromRunnable(() -> confirm(command, frame)));
    }

    private Mono<Void> act(Command command, Frame frame, Principal who) {
        return switch (command) {
            case CONNECT, STOMP -> throw new Violation("Connected already");
            case SEND -> host.application().send(sending(frame, who));
            case SUBSCRIBE -> Mono.fromRunnable(() -> subscribe(frame, who));
            case UNSUBSCRIBE -> Mono.fromRunnable(() -> subscriptions.remove(Subscription.idOf(frame, version)));
            case ACK, NACK -> host.application().acknowledge(settled(frame, who));
            case BEGIN -> Mono.fromRunnable(() -> transactions.begin(frame.required("transaction")));
            case COMMIT -> commit(frame, who);
            case ABORT ->
                Mono.fromSupplier(() -> transactions.take(frame.required("transaction")))
                        .then();
            case DISCONNECT -> Mono.empty();
        };
    }

    private static Sending sending(Frame frame, Principal who) {
        return new Sending(who, frame.required("destination"), frame.headers(), frame.body());
    }

    private Acknowledging settled(Frame frame, Principal who) {
        var settled = subscriptions.settle(frame, version);
        boolean accepted = Command.of(frame) == Command.ACK;
        return new Acknowledging(who, settled.destination(), settled.messages(), accepted);
    }

    /** All of it or nothing: whatever the library can refuse is refused before the application hears of the first. */
    private Mono<Void> commit(Frame frame, Principal who) {
        List<Sending> sendings = new ArrayList<>();
        List<Acknowledging> acknowledgings = new ArrayList<>();
        for (Frame part : transactions.take(frame.required("transaction"))) {
            if (Command.of(part) == Command.SEND) {
                sendings.add(sending(part, who));
            } else {
                acknowledgings.add(settled(part, who));
            }
        }
        return (sendings.isEmpty() ? Mono.<Void>empty() : host.application().sendAll(sendings))
                .thenMany(Flux.fromIterable(acknowledgings).concatMap(host.application()::acknowledge))
                .then();
    }

    private void subscribe(Frame frame, Principal who) {
        Subscription subscription = Subscription.of(frame, version);
        var subscribing = new Subscribing(who, subscription.destination(), frame.headers());
        subscriptions.add(
                subscription,
                new Following(line, subscription),
                Flux.defer(() -> host.application().subscribe(subscribing)));
    }

    private void confirm(Command command, Frame frame) {
        String receipt = frame.header("receipt");
        if (receipt != null) {
            line.say(Frame.of("RECEIPT").with("receipt-id", receipt));
        }
        if (command == Command.DISCONNECT) {
            line.end(Farewell.normal());
        }
    }
}
