package io.relance.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.AlertServers;
import io.relance.AlertsTest;
import io.relance.Nodes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@AlertsTest
class LiveSignalsTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    LiveSignals signals;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @Test
    void a_signal_goes_out_after_the_commit_and_not_before() {
        var heard = new CopyOnWriteArrayList<String>();
        var listening = listen("commit", heard);
        var heardInside = signals.afterCommit("commit")
                .then(Mono.fromSupplier(() -> List.copyOf(heard)))
                .as(transaction::transactional)
                .block(SOON);

        assertThat(heardInside).isEmpty();
        assertThat(heard).containsExactly("commit");
        listening.dispose();
    }

    @Test
    void what_is_rolled_back_signals_nothing() {
        var heard = new CopyOnWriteArrayList<String>();
        var listening = listen("rollback", heard);
        signals.afterCommit("rollback")
                .then(Mono.error(new IllegalStateException("rolled back")))
                .as(transaction::transactional)
                .onErrorComplete(IllegalStateException.class)
                .block(SOON);

        assertThat(heard).isEmpty();
        listening.dispose();
    }

    @Test
    void each_listener_hears_its_own_topic_only_and_leaves_nothing_behind() {
        var before = signals.topics();
        var first = new CopyOnWriteArrayList<String>();
        var second = new CopyOnWriteArrayList<String>();
        var listening = Flux.merge(
                        signals.listen("a").doOnNext(first::add),
                        signals.listen("a").doOnNext(second::add),
                        signals.listen("b").doOnNext(second::add))
                .subscribe();
        assertThat(signals.topics()).hasSize(before.size() + 2).contains("a", "b");
        signals.afterCommit("a").block(SOON);

        assertThat(first).containsOnly("a");
        assertThat(second).contains("a");
        listening.dispose();
        assertThat(signals.topics()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void redis_that_is_away_neither_fails_nor_delays_the_sender_and_listeners_look_when_it_is_back() {
        var heard = new CopyOnWriteArrayList<String>();
        var listening = signals.listen("gap").subscribe(heard::add);
        AlertServers.REDIS.cut();
        try {
            Flux.range(0, 500)
                    .concatMap(i -> signals.afterCommit("elsewhere"))
                    .then()
                    .block(Duration.ofSeconds(1));
        } finally {
            AlertServers.REDIS.mend();
        }
        await().atMost(SOON).until(() -> !heard.isEmpty());
        listening.dispose();
    }

    @Test
    void a_topic_has_a_channel_only_while_somebody_listens_to_it() {
        try (var other = Nodes.start()) {
            awaitNodesThatHear("here", 0);
            var listening = signals.listen("here").subscribe();
            awaitNodesThatHear("here", 1);
            var listeningToo = other.getBean(LiveSignals.class).listen("here").subscribe();
            awaitNodesThatHear("here", 2);
            listening.dispose();
            awaitNodesThatHear("here", 1);
            listeningToo.dispose();
            awaitNodesThatHear("here", 0);
        }
    }

    @Test
    void what_was_listened_to_before_redis_went_away_is_heard_again() {
        var heard = new CopyOnWriteArrayList<String>();
        var listening = listen("again", heard);
        AlertServers.REDIS.cut();
        AlertServers.REDIS.mend();

        await().atMost(SOON).until(() -> !heard.isEmpty());
        awaitNodesThatHear("again", 1);
        listening.dispose();
    }

    /** Listens, and forgets the word that comes when the other nodes are heard too. */
    private Disposable listen(String topic, List<String> heard) {
        var listening = signals.listen(topic).subscribe(heard::add);
        await().atMost(SOON).until(() -> !heard.isEmpty());
        heard.clear();
        return listening;
    }

    private void awaitNodesThatHear(String topic, long nodes) {
        await().atMost(SOON)
                .ignoreExceptions()
                .until(
                        () -> redis.convertAndSend("relance:live:" + topic, "somebody")
                                .block(SOON),
                        heard -> heard == nodes);
    }
}
