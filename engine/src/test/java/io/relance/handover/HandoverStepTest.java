package io.relance.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.identity.Role;
import io.relance.identity.User;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A handover of everything goes on batch by batch, and a crash costs no more than the batch that it interrupts. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class HandoverStepTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    HandoverStep step;

    @Autowired
    HandoverRows rows;

    @Autowired
    WorkHandovers handovers;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    Company company;

    @Autowired
    DatabaseClient database;

    @Test
    void what_a_crash_interrupts_is_done_again_and_the_new_owner_hears_of_all_once() {
        var leaver = person("leaver");
        var heir = person("heir");
        for (int each = 0; each < 60; each++) {
            company.register(leaver.username() + " " + each, leaver);
        }
        var id = Objects.requireNonNull(handovers
                        .begin(leaver.username(), new HandoverEntry(heir.username(), "离职"), company.director())
                        .block(SOON))
                .id();

        assertThat(take(id)).isTrue();
        assertThat(customersOf(heir)).isEqualTo(50);
        assertThatThrownBy(() -> crashIn(id)).hasMessage("crash");
        assertThat(customersOf(heir)).isEqualTo(50);
        while (take(id)) {
            assertThat(customersOf(heir)).isEqualTo(60);
        }

        var done = Objects.requireNonNull(rows.latest(leaver.username()).block(SOON));
        assertThat(done.customersDone()).isEqualTo(60);
        assertThat(done.finishedAt()).isNotNull();
        assertThat(customersOf(leaver)).isZero();
        assertThat(count("select count(*) from notification where user_id = $1", heir))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from customer_change x join customer c on c.id = x.customer_id where c.owner_id = $1 and x.field = 'owner'",
                        heir))
                .isEqualTo(60);
    }

    @Test
    void it_is_given_up_when_the_new_owner_has_left() {
        var leaver = person("leaver-too");
        var heir = person("heir-too");
        company.register(leaver.username(), leaver);
        var id = Objects.requireNonNull(handovers
                        .begin(leaver.username(), new HandoverEntry(heir.username(), "离职"), company.director())
                        .block(SOON))
                .id();
        database.sql("update app_user set active = false where id = $1")
                .bind(0, heir.id())
                .then()
                .block(SOON);

        assertThat(take(id)).isFalse();

        assertThat(Objects.requireNonNull(rows.latest(leaver.username()).block(SOON))
                        .failure())
                .isEqualTo("new-owner-left");
        assertThat(customersOf(leaver)).isEqualTo(1);
    }

    private User person(String name) {
        return company.person(name + "-" + UUID.randomUUID(), Role.REP, null);
    }

    private boolean take(UUID id) {
        return Boolean.TRUE.equals(rows.locked(id)
                .flatMap(step::take)
                .as(transaction::transactional)
                .block(SOON));
    }

    private void crashIn(UUID id) {
        rows.locked(id)
                .flatMap(step::take)
                .then(Mono.error(() -> new IllegalStateException("crash")))
                .as(transaction::transactional)
                .block(SOON);
    }

    private long customersOf(User owner) {
        return count("select count(*) from customer where owner_id = $1", owner);
    }

    private long count(String query, User person) {
        return Objects.requireNonNull(database.sql(query)
                .bind(0, person.id())
                .mapValue(Long.class)
                .one()
                .block(SOON));
    }
}
