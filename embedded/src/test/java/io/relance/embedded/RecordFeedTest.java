package io.relance.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int A_FEW = 40;

    private static final Servers servers = TestServers.shared();
    private static final Database database = new Database(servers.postgres());

    @BeforeAll
    static void theTablesComeAfterTheBroker() {
        database.createFeedTables();
    }

    @Test
    void a_broker_that_is_killed_loses_and_repeats_no_record() {
        try (Load load = Load.on(servers.broker())) {
            awaitMore(load);
            servers.broker().kill();
            servers.broker().restart();
            awaitMore(load);

            assertStoredOnceAndInOrder(load.finish());
        }
    }

    @Test
    void a_database_that_is_away_loses_and_repeats_no_record() {
        try (Load load = Load.on(servers.broker())) {
            awaitMore(load);
            servers.postgres().kill();
            awaitMore(load);
            servers.postgres().restart();
            awaitMore(load);

            assertStoredOnceAndInOrder(load.finish());
        }
    }

    @Test
    void a_broker_that_starts_again_is_told_the_time() throws IOException {
        servers.clock().advance(Duration.ofHours(21));

        servers.broker().restart();

        long behind = servers.clock().now().toEpochMilli()
                - new BrokerActuator(servers.broker().monitoringAddress()).clockMillis();
        assertThat(behind).isBetween(-1_000L, 1_000L);
    }

    private static void awaitMore(Load load) {
        int before = load.size();
        await().atMost(PATIENCE).until(() -> load.size() >= before + A_FEW);
    }

    private static void assertStoredOnceAndInOrder(Set<Long> acknowledged) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.numbers("""
                        select record_key from record_feed
                        where value_type = 'PROCESS_INSTANCE' and intent = 'ELEMENT_COMPLETED' and value ->> 'bpmnElementType' = 'PROCESS'
                        """))
                        .doesNotHaveDuplicates()
                        .containsAll(acknowledged));
        assertThat(database.numbers("select position from record_feed order by ctid"))
                .isSorted();
        assertThat(database.numbers(
                        "select distinct count(*) from record_feed where value_type = 'VARIABLE' group by record_key"))
                .containsExactly(1L);
        assertThat(database.numbers("""
                select distinct count(*) from record_feed where value_type = 'PROCESS_INSTANCE'
                group by value ->> 'processInstanceKey'
                """)).hasSize(1);
    }
}
