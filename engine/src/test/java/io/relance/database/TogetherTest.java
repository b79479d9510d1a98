package io.relance.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class TogetherTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final List<Set<Integer>> statements = new CopyOnWriteArrayList<>();

    @Test
    void somebody_alone_is_asked_for_at_once() {
        var doubled = new Together<>(this::doubled);

        StepVerifier.create(doubled.ask(4)).expectNext(8).expectComplete().verify(SOON);
    }

    @Test
    void whoever_comes_while_answers_are_awaited_is_asked_for_with_the_others() {
        var first = Sinks.<Integer>one();
        var doubled = new Together<Integer, Integer>(asked ->
                statements.isEmpty() ? remembered(asked).then(first.asMono().then(Mono.empty())) : doubled(asked));
        var alone = doubled.ask(0).toFuture();
        var others = Flux.fromStream(IntStream.range(0, 100).boxed())
                .flatMap(number -> doubled.ask(number % 10), 100)
                .collectList()
                .toFuture();
        first.tryEmitEmpty().orThrow();

        assertThat(others)
                .succeedsWithin(SOON)
                .satisfies(answers -> assertThat(answers).hasSize(100).contains(0, 18));
        assertThat(alone).succeedsWithin(SOON).isNull();
        assertThat(statements).hasSize(2).last().isEqualTo(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }

    @Test
    void to_what_has_no_answer_nothing_is_said() {
        var nothing = new Together<Integer, Integer>(asked -> Mono.just(Map.of()));

        StepVerifier.create(nothing.ask(4)).expectComplete().verify(SOON);
    }

    @Test
    void a_failure_is_that_of_those_who_were_asked_for_and_the_next_are_asked_for_again() {
        var doubled = new Together<Integer, Integer>(asked -> statements.isEmpty()
                ? remembered(asked).then(Mono.error(new IllegalStateException("away")))
                : doubled(asked));

        StepVerifier.create(doubled.ask(4)).expectErrorMessage("away").verify(SOON);
        StepVerifier.create(doubled.ask(4)).expectNext(8).expectComplete().verify(SOON);
    }

    private Mono<Map<Integer, Integer>> doubled(Collection<Integer> asked) {
        return remembered(asked).then(Mono.fromSupplier(() -> {
            var answers = new HashMap<Integer, Integer>();
            asked.forEach(number -> answers.put(number, 2 * number));
            return answers;
        }));
    }

    private Mono<Void> remembered(Collection<Integer> asked) {
        return Mono.fromRunnable(() -> statements.add(Set.copyOf(asked)));
    }
}
