package io.relance.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TopicChangesTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration A_WHILE = Duration.ofMillis(1);

    private final TopicChanges changes = new TopicChanges();

    @Test
    void what_changed_before_anybody_followed_is_the_first_batch() {
        changes.add("a");
        changes.add("b");

        var first = changes.batches().blockFirst(SOON);

        assertThat(first).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whoever_follows_after_somebody_else_hears_what_changes_then() {
        changes.add("a");
        var unused = changes.batches().blockFirst(SOON);
        changes.add("b");
        changes.add("c");

        var next = changes.batches().blockFirst(SOON);

        assertThat(next).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void what_changes_again_while_it_is_followed_is_in_a_batch_again() {
        var batches = new CopyOnWriteArrayList<List<String>>();
        var following = changes.batches()
                .doOnNext(batches::add)
                .doOnNext(batch -> addOnce(batches))
                .subscribe();
        changes.add("a");

        await().atMost(SOON).untilAsserted(() -> assertThat(batches).containsExactly(List.of("a"), List.of("a")));
        following.dispose();
    }

    @Test
    void nothing_is_missed_of_what_many_change_at_once_while_each_batch_takes_a_while() {
        Set<String> followed = ConcurrentHashMap.newKeySet();
        var following = changes.batches()
                .concatMap(batch -> Mono.delay(A_WHILE).thenReturn(batch), 0)
                .subscribe(followed::addAll);
        IntStream.range(0, 20_000).parallel().mapToObj(Integer::toString).forEach(changes::add);

        await().atMost(SOON).untilAsserted(() -> assertThat(followed).hasSize(20_000));
        following.dispose();
    }

    private void addOnce(List<List<String>> batches) {
        if (batches.size() == 1) {
            changes.add("a");
        }
    }
}
