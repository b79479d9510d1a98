package io.relance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.database.DatabaseSignals;
import io.relance.identity.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One customer's journey, as a real broker told it: registration, the six steps, a job that failed on the way. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class ProjectorTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final RecordedFeed JOURNEY = RecordedFeed.ofOneJourney();

    @Autowired
    Projector projector;

    @Autowired
    RecordFeed feed;

    @Autowired
    DatabaseSignals signals;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    InstanceProjection instances;

    @Autowired
    List<Projection> projections;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    private ReadModel model;

    @BeforeEach
    void begin() {
        model = new ReadModel(database);
        model.clear();
        var li = company.li();
        company.director();
        database.sql("""
                        insert into customer (id, number, name, industry, size, source, first_contact_on, owner_id, created_at, updated_at)
                        values ($1, 'CUS-projected', '上海晨光', 'retail', '1-20', 'phone', '2026-11-01', $2, now(), now())
                        on conflict do nothing""").bind(0, JOURNEY.customer()).bind(1, li.id()).then().block(SOON);
    }

    @Test
    void a_journey_becomes_tasks_a_pipeline_and_an_incident() {
        inFull();

        assertThat(model.texts(
                        "select element_id || ' ' || name || ' ' || assignee || ' ' || state from task order by key"))
                .containsExactly(
                        "analyse-needs 分析客户需求 li completed",
                        "plan-follow-up 制定跟进计划 li completed",
                        "follow-up 跟进客户 li completed",
                        "evaluate-conversion 评估转化 li completed",
                        "sign-contract 签订合同 director completed");
        assertThat(model.texts(
                        "select process_id || ' ' || state from process_instance where process_id = 'sales-pipeline'"))
                .containsExactly("sales-pipeline completed");
        assertThat(model.texts("select element_id || ' ' || (resolved_at is not null) from incident"))
                .containsExactly("update-needs true");
        assertThat(model.texts("select distinct step::text from process_element where step is not null order by 1"))
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(model.texts("select distinct customer_id::text from task"))
                .containsExactly(JOURNEY.customer().toString());
        assertThat(model.texts("select name from outbox order by id"))
                .filteredOn(name -> name.equals("task-opened"))
                .hasSize(5);
    }

    @Test
    void the_alerts_of_a_journey_that_is_over_are_withdrawn_with_its_tasks_and_its_incident() {
        var admin = company.person("admin", Role.ADMINISTRATOR, null);
        inFull();

        assertThat(model.texts("select distinct withdrawn_because from notification order by 1"))
                .containsExactly("incident-resolved", "task-completed");
        assertThat(model.texts("select distinct state from notification")).containsExactly("withdrawn");
        assertThat(model.texts("select kind from notification where user_id = '" + admin.id() + "'"))
                .containsExactly("incident");
        assertThat(model.texts("select distinct state from delivery")).doesNotContain("queued");
    }

    @Test
    void an_incident_is_told_once_to_administrators_and_to_whoever_leads_the_owner() {
        company.manager();
        company.person("root", Role.ADMINISTRATOR, null);

        inFull();

        var told =
                "select %s from notification n join app_user u on u.id = n.user_id where n.kind = 'incident' and u.username in ('root', 'manager', 'li') order by u.username";
        assertThat(model.texts(told.formatted("u.username"))).containsExactly("manager", "root");
        assertThat(model.texts(told.formatted("n.title")))
                .allMatch(title -> title.startsWith("流程停住了：") && title.endsWith(" · 上海晨光"));
        assertThat(model.texts(told.formatted("n.link"))).allMatch(link -> link.matches("/process-instances/\\d+"));
        assertThat(model.texts(told.formatted("n.body"))).allMatch(body -> body.contains("原因："));
    }

    @Test
    void what_comes_in_pieces_makes_the_same_as_what_comes_at_once() {
        var expected = inFull();
        model.clear();
        for (int from = 0; from < JOURNEY.records().size(); from += 7) {
            JOURNEY.write(database, from, Math.min(from + 7, JOURNEY.records().size()));
            catchUp(projector);
        }

        assertThat(model.contents()).isEqualTo(expected);
    }

    @Test
    void a_projector_that_dies_in_the_middle_of_a_batch_has_done_nothing_and_its_successor_does_all() {
        var expected = inFull();
        for (int fatal = 3; fatal < JOURNEY.records().size(); fatal += 23) {
            model.clear();
            JOURNEY.write(database, 0, JOURNEY.records().size());
            var untouched = model.contents();

            assertThat(dies(projectorThatDiesAt(
                            JOURNEY.records().get(fatal).path("position").asLong())))
                    .isTrue();
            assertThat(model.contents().get("task")).isEqualTo(untouched.get("task"));
            assertThat(model.contents().get("notification")).isEmpty();
            catchUp(projector);
            assertThat(model.contents()).isEqualTo(expected);
        }
    }

    @Test
    void two_projectors_at_once_apply_each_record_once() {
        var expected = inFull();
        model.clear();
        JOURNEY.write(database, 0, JOURNEY.records().size());
        var applied = new AtomicInteger();
        var one = projectorWith(counting(applied));
        var two = projectorWith(counting(applied));
        Flux.range(0, 200)
                .flatMap(i -> Mono.defer((i % 2 == 0 ? one : two)::catchUp), 4)
                .then()
                .block(SOON);

        assertThat(model.contents()).isEqualTo(expected);
        assertThat(applied).hasValue((int) JOURNEY.records().stream()
                .filter(record -> record.path("value_type").asString().equals("USER_TASK"))
                .count());
    }

    @Test
    void what_nobody_knows_yet_is_passed_over() {
        var expected = inFull();
        var end = JOURNEY.lastPosition();
        Stream.of("USER_TASK", "PROCESS_INSTANCE", "PROCESS", "FORM", "INCIDENT", "VARIABLE", "NEW_IN_8_12")
                .forEach(type -> unknown(type, end));
        catchUp(projector);

        assertThat(model.texts("select position::text from projection_checkpoint"))
                .containsExactly(String.valueOf(end + 7));
        expected.remove("projection_checkpoint");
        assertThat(model.contents()).containsAllEntriesOf(expected);
    }

    private Map<String, List<String>> inFull() {
        JOURNEY.write(database, 0, JOURNEY.records().size());
        catchUp(projector);
        return model.contents();
    }

    private void unknown(String type, long end) {
        database.sql("""
                        with moved as (update record_feed_position set position = position + 1 returning position)
                        insert into record_feed select 1, position, position, $1, 'NOT_YET_THOUGHT_OF', now(), '{"new":{"field":[1]}}' from moved""").bind(0, type).then().block(SOON);
        assertThat(end).isPositive();
    }

    private static void catchUp(Projector projector) {
        projector.catchUp().block(SOON);
    }

    private static boolean dies(Projector projector) {
        return Boolean.TRUE.equals(projector
                .catchUp()
                .map(applied -> false)
                .onErrorReturn(Death.class, true)
                .block(SOON));
    }

    private Projector projectorThatDiesAt(long position) {
        return projectorWith(record -> record.position() == position ? Mono.error(new Death()) : Mono.empty());
    }

    private Projector projectorWith(Observer observer) {
        var all = new ArrayList<>(projections);
        Stream.of(
                        "USER_TASK",
                        "PROCESS_INSTANCE",
                        "PROCESS",
                        "FORM",
                        "INCIDENT",
                        "VARIABLE",
                        "TIMER",
                        "JOB",
                        "DECISION",
                        "DECISION_REQUIREMENTS")
                .forEach(type -> all.add(observer.of(type)));
        return new Projector(feed, signals, transaction, instances, all);
    }

    private static Observer counting(AtomicInteger applied) {
        return record ->
                record.valueType().equals("USER_TASK") ? Mono.fromRunnable(applied::incrementAndGet) : Mono.empty();
    }

    private static final class Death extends RuntimeException {}

    /** Sees each record after the projections have. */
    private interface Observer {

        Mono<Void> see(FeedRecord record);

        default Projection of(String type) {
            return new Projection() {
                @Override
                public String valueType() {
                    return type;
                }

                @Override
                public Mono<Void> apply(FeedRecord record) {
                    return see(record);
                }
            };
        }
    }
}
