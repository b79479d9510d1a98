package io.relance.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.AlertServers;
import io.relance.AlertsTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@AlertsTest
class LiveSignalsTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Autowired
    LiveSignals signals;

    @Autowired
    TransactionalOperator transaction;

    @Test
    void a_signal_goes_out_after_the_commit_and_not_before() {
        var heard = new CopyOnWriteArrayList<String>();
        var listening = signals.listen("commit").subscribe(heard::add);
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
        var listening = signals.listen("rollback").subscribe(heard::add);
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
        assertThat(signals.topics()).isEqualTo(before + 2);
        signals.afterCommit("a").block(SOON);

        assertThat(first).containsExactly("a");
        assertThat(second).containsExactly("a");
        listening.dispose();
        assertThat(signals.topics()).isEqualTo(before);
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
}
