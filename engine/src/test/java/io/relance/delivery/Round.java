package io.relance.delivery;

import io.relance.delivery.Hands.Room;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Carries what is due for webhooks, once. Nobody but tests serves them in this world. */
record Round(DueDeliveries due, Postman postman) {

    static final Duration LEASE = Duration.ofMinutes(15);

    void deliver(Function<Parcel, Mono<Void>> answer) {
        due.claim(Room.of(Channel.WEBHOOK, 100), LEASE)
                .collectList()
                .flatMapIterable(claims -> claims)
                .flatMap(claim -> postman.deliver(new Webhooks(answer), claim), 8)
                .blockLast(Duration.ofSeconds(8));
    }

    record Webhooks(Function<Parcel, Mono<Void>> answer) implements Carrier {

        @Override
        public Channel channel() {
            return Channel.WEBHOOK;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Mono<Void> carry(Parcel parcel) {
            return answer.apply(parcel);
        }
    }
}
