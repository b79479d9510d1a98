package io.relance.stomp;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the frames of one connection mean. They come one at a time, each when the one before it is done with. */
final class Conversation {

    private static final StompRefused NOT_LET_IN = new StompRefused("Not authorised");

    private final Line line;
    private final StompApplication application;
    private final StompSettings settings;
    private final Subscriptions subscriptions;
    private final Transactions transactions;
    private volatile @Nullable Principal principal;
    private volatile Version version = Version.V1_0;

    Conversation(Line line, StompApplication application, StompSettings settings, Subscriptions subscriptions) {
        this.line = line;
        this.application = application;
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.transactions = new Transactions(settings.maxBufferedBytes());
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
        HeartBeat heartBeat = HeartBeat.agreed(settings.heartbeat(), plain.header("heart-beat"));
        return application
                .connect(Connecting.of(line.handshake(), plain))
                .switchIfEmpty(Mono.error(NOT_LET_IN))
                .doOnNext(who -> welcome(who, agreed, heartBeat))
                .then();
    }

    private void welcome(Principal who, Version agreed, HeartBeat heartBeat) {
        long millis = settings.heartbeat().toMillis();
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
            case SEND ->
                application.send(new Sending(who, frame.required("destination"), frame.headers(), frame.body()));
            case SUBSCRIBE -> Mono.fromRunnable(() -> subscribe(frame, who));
            case UNSUBSCRIBE -> Mono.fromRunnable(() -> subscriptions.remove(Subscription.idOf(frame, version)));
            case ACK -> settle(frame, who, true);
            case NACK -> settle(frame, who, false);
            case BEGIN -> Mono.fromRunnable(() -> transactions.begin(frame.required("transaction")));
            case COMMIT -> commit(frame, who);
            case ABORT ->
                Mono.fromSupplier(() -> transactions.take(frame.required("transaction")))
                        .then();
            case DISCONNECT -> Mono.empty();
        };
    }

    private Mono<Void> settle(Frame frame, Principal who, boolean accepted) {
        var settled = subscriptions.settle(frame, version);
        return application.acknowledge(new Acknowledging(who, settled.destination(), settled.messages(), accepted));
    }

    /** In the order they came; one that is refused ends the connection, and those before it stay done. */
    private Mono<Void> commit(Frame frame, Principal who) {
        return Flux.fromIterable(transactions.take(frame.required("transaction")))
                .concatMap(part -> act(Command.of(part), part, who))
                .then();
    }

    private void subscribe(Frame frame, Principal who) {
        Subscription subscription = Subscription.of(frame, version);
        subscriptions.add(subscription);
        line.follow(
                subscription, application.subscribe(new Subscribing(who, subscription.destination(), frame.headers())));
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
