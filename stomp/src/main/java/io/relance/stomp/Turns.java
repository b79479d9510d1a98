package io.relance.stomp;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/** So many at a time, the others in the order in which they came; who leaves the queue, or its turn, makes way. */
final class Turns {

    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int free;

    Turns(int atATime) {
        this.free = atATime;
    }

    <T> Mono<T> inTurn(Mono<T> work) {
        return Mono.<Turn>create(sink -> come(new Turn(sink)))
                .flatMap(turn -> work.subscribeOn(Schedulers.parallel()).doFinally(end -> leave(turn)));
    }

    private void come(Turn turn) {
        MonoSink<Turn> sink = turn.sink.onCancel(() -> leave(turn));
        if (isFree(turn)) {
            sink.success(turn);
        }
    }

    private synchronized boolean isFree(Turn turn) {
        if (turn.left) {
            return false;
        }
        if (free == 0) {
            waiting.add(turn);
            return false;
        }
        free--;
        turn.taken = true;
        return true;
    }

    private void leave(Turn turn) {
        Turn next = next(turn);
        if (next != null) {
            next.sink.success(next);
        }
    }

    private synchronized @Nullable Turn next(Turn left) {
        left.left = true;
        if (!left.taken) {
            waiting.remove(left);
            return null;
        }
        left.taken = false;
        Turn next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            next.taken = true;
        }
        return next;
    }

    /** Somebody's place: in the queue, taken, or left. */
    private static final class Turn {

        private final MonoSink<Turn> sink;
        private boolean taken;
        private boolean left;

        Turn(MonoSink<Turn> sink) {
            this.sink = sink;
        }
    }
}
