package io.relance.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;

/**
 * One kind of question by many at the same time: whoever comes while answers are awaited, or in a crowd just after, is asked for together with the others
 * that came, in one statement. So somebody alone waits for nothing, not even after the one before, and a thousand a second cost two hundred statements and
 * some milliseconds each. It is asked outside of any transaction; a failure is that of all who were asked for.
 */
public final class Together<Q, A> {

    private static final int PAUSE_MILLIS = 5;
    private static final int MOST = 128;

    private final Function<Collection<Q>, Mono<Map<Q, A>>> question;
    private final Deque<Asker<Q, A>> waiting = new ArrayDeque<>();
    private boolean busy;

    public Together(Function<Collection<Q>, Mono<Map<Q, A>>> question) {
        this.question = question;
    }

    /** Empty if there is no answer to it. */
    public Mono<A> ask(Q about) {
        return Mono.create(sink -> come(new Asker<>(about, sink)));
    }

    private void come(Asker<Q, A> asker) {
        synchronized (waiting) {
            waiting.add(asker);
        }
        go();
    }

    private void go() {
        List<Asker<Q, A>> askers = next();
        if (!askers.isEmpty()) {
            Set<Q> abouts = HashSet.newHashSet(askers.size());
            askers.forEach(asker -> abouts.add(asker.about));
            var unused = Mono.defer(() -> question.apply(abouts))
                    .defaultIfEmpty(Map.of())
                    .toFuture()
                    .whenComplete((answers, failure) -> tell(askers, answers, failure));
        }
    }

    private List<Asker<Q, A>> next() {
        List<Asker<Q, A>> askers = new ArrayList<>();
        synchronized (waiting) {
            while (!busy && askers.size() < MOST && !waiting.isEmpty()) {
                askers.add(waiting.remove());
            }
            busy |= !askers.isEmpty();
        }
        return askers;
    }

    private void tell(List<Asker<Q, A>> askers, @Nullable Map<Q, A> answers, @Nullable Throwable failure) {
        if (isCrowd(askers)) {
            var unused = Schedulers.parallel().schedule(this::goOn, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        for (Asker<Q, A> asker : askers) {
            if (answers == null) {
                asker.sink.error(failure == null ? new IllegalStateException("No answers") : failure);
            } else {
                asker.sink.success(answers.get(asker.about));
            }
        }
    }

    /** Nobody is left waiting otherwise: whoever comes now asks at once. */
    private boolean isCrowd(List<Asker<Q, A>> answered) {
        synchronized (waiting) {
            busy = answered.size() > 1 || !waiting.isEmpty();
            return busy;
        }
    }

    private void goOn() {
        synchronized (waiting) {
            busy = false;
        }
        go();
    }

    private record Asker<Q, A>(Q about, MonoSink<A> sink) {}
}
