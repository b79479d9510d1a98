package io.relance.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.embedded.Servers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@WholeEngineTest
class OutboxRelayTest {

    private static final Duration SOON = Duration.ofSeconds(150);
    private static final String STARTS =
            "select count(*) from process_instance where process_id = 'sales-pipeline' and customer_id = $1";

    @Autowired
    Company company;

    @Autowired
    Work work;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    Servers servers;

    @Test
    void what_was_written_while_the_broker_was_away_is_published_once_it_is_back() {
        var before = company.register("before", company.li());
        work.open("analyse-needs", before.id());

        servers.broker().kill();
        var customers = IntStream.range(0, 5)
                .mapToObj(i -> company.register("while away " + i, company.li()))
                .toList();
        assertThat(work.count("select count(*) from outbox")).isGreaterThanOrEqualTo(5);
        servers.broker().restart();

        await().atMost(SOON).until(() -> work.count("select count(*) from outbox") == 0);
        customers.forEach(customer -> work.open("analyse-needs", customer.id()));
        assertThat(customers)
                .allSatisfy(customer ->
                        assertThat(work.count(STARTS, customer.id())).isEqualTo(1));
        assertThat(work.count(STARTS, before.id())).isEqualTo(1);
    }

    @Test
    void a_command_that_was_rolled_back_leaves_nothing() {
        var id = UUID.randomUUID();
        outbox.add(new Message("customer-registered", id.toString(), Map.of("customerId", id, "owner", "li")))
                .then(Mono.error(new IllegalStateException("the command did not happen")))
                .as(transaction::transactional)
                .onErrorComplete(IllegalStateException.class)
                .block(SOON);
        var after = company.register("after", company.li());
        work.open("analyse-needs", after.id());

        assertThat(work.count("select count(*) from outbox where correlation_key = $1", id.toString()))
                .isZero();
        assertThat(work.count(STARTS, id)).isZero();
    }

    @Test
    void a_message_that_the_engine_refuses_holds_up_no_other_and_says_why() {
        var huge = Map.<String, Object>of("text", "x".repeat(5_000_000));
        outbox.add(new Message("customer-registered", "huge", huge)).block(SOON);
        var other = company.register("beside the huge one", company.li());

        work.open("analyse-needs", other.id());
        await().atMost(SOON)
                .until(() -> work.count(
                                "select count(*) from outbox where correlation_key = 'huge' and attempts > 0 and last_error <> ''")
                        == 1);
        work.count(
                "with gone as (delete from outbox where correlation_key = 'huge' returning 1) select count(*) from gone");
    }
}
