package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class TurnsTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Turns turns = new Turns(2);
    private final List<Integer> begun = new CopyOnWriteArrayList<>();
    private final List<Sinks.Empty<Void>> work =
            IntStream.range(0, 6).mapToObj(n -> Sinks.<Void>empty()).toList();

    @Test
    void soManyAtATimeAndTheOthersInOrder() throws Exception {
        work.forEach(one -> begin(work.indexOf(one)));
        await(2);
        work.get(0).emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
        await(3);
        work.get(1).emitError(new IllegalStateException("failed"), Sinks.EmitFailureHandler.FAIL_FAST);
        await(4);
        assertThat(begun.subList(2, 4)).containsExactly(2, 3);
    }

    @Test
    void whoLeavesMakesWay() throws Exception {
        var first = begin(0);
        begin(1);
        await(2);
        var waiting = begin(2);
        begin(3);
        waiting.dispose();
        first.dispose();
        await(3);
        assertThat(begun).contains(3).doesNotContain(2);
    }

    @Test
    void aQueueOfQuickOnesIsNoDeepStack() {
        var slow = begin(0);
        begin(1);
        var all = Flux.range(0, 20_000)
                .flatMap(n -> turns.inTurn(Mono.just(n)), Integer.MAX_VALUE)
                .count()
                .toFuture();
        slow.dispose();
        assertThat(all).succeedsWithin(SOON).isEqualTo(20_000L);
    }

    @Test
    void whoComesAndGoesAtOnceLeavesNoTurnBehind() throws Exception {
        for (int visitor = 0; visitor < 20_000; visitor++) {
            turns.inTurn(Mono.never()).subscribe().dispose();
        }

        begin(0);
        begin(1);
        await(2);
    }

    private Disposable begin(int number) {
        return turns.inTurn(Mono.defer(() -> {
                    begun.add(number);
                    return work.get(number).asMono();
                }))
                .onErrorComplete()
                .subscribe();
    }

    private void await(int count) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        while (begun.size() < count) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(begun + " have begun");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(begun).hasSize(count);
    }
}
