package io.relance.process;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.relance.loop.Loop;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Connects again within a second once the engine is back. Left alone, gRPC waits longer after each failure, up to two
 * minutes: after a long absence of the broker, work would wait for nothing but that.
 */
@Component
class EngineConnection implements Loop {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ManagedChannel channel;

    EngineConnection(ManagedChannel channel) {
        this.channel = channel;
    }

    @Override
    public String name() {
        return "Engine connection";
    }

    @Override
    public Flux<Long> run() {
        return Flux.interval(LOOK).onBackpressureDrop().doOnNext(look -> connectAgain());
    }

    private void connectAgain() {
        if (channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
            channel.resetConnectBackoff();
        }
    }
}
