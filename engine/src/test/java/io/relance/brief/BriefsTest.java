package io.relance.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.embedded.Servers;
import io.relance.identity.People;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.process.Job;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What people are told before they act. */
@WholeEngineTest
class BriefsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    BriefingBlock briefing;

    @Autowired
    WeeklyBriefBlock weekly;

    @Autowired
    Models models;

    @Autowired
    Company company;

    @Autowired
    People people;

    @Autowired
    Work work;

    @Autowired
    Servers servers;

    @Autowired
    DatabaseClient database;

    @Test
    void a_briefing_says_what_was_said_last_and_what_is_open() {
        var customer = company.register("briefed", company.li());
        spoken(customer.id(), "讨论了样品", "寄样品");
        var input = new BriefingBlock.Input(customer.id(), "LI", servers.clock().instant());
        var job = new Job(7001, "briefing", Map.of(), Map.of());

        briefing.handle(input, job).block(SOON);
        briefing.handle(input, job).block(SOON);

        assertThat(told("job:7001", company.li())).isEqualTo(1);
        assertThat(body("job:7001")).contains("讨论了样品", "寄样品", "briefed", "更快的系统");
    }

    @Test
    void a_weekly_brief_tells_the_rep_and_the_manager_of_the_risks_and_nobody_who_has_none() {
        var team = Objects.requireNonNull(people.team("brief-team").block(SOON));
        var rep = company.person("brief-rep", Role.REP, team);
        var idle = company.person("brief-idle", Role.REP, null);
        var manager = company.person("brief-manager", Role.MANAGER, team);
        people.leads("brief-manager", team).block(SOON);
        var customer = company.register("a key customer", rep);
        signed(customer.id(), "HT-BRIEF");
        var due = servers.clock().instant().minus(Duration.ofHours(1));
        models.deployTask("brief-task", """
                <zeebe:assignmentDefinition assignee="brief-rep"/><zeebe:taskSchedule dueDate="=due"/>""");
        models.start("brief-task", Map.of("due", due.toString()));
        var task = work.openIn("brief-task");
        assertThat(task.assignee()).isEqualTo("brief-rep");
        var job = new Job(7002, "brief", Map.of(), Map.of());

        weekly.handle(new WeeklyBriefBlock.Input(), job).block(SOON);
        weekly.handle(new WeeklyBriefBlock.Input(), job).block(SOON);

        assertThat(told("job:7002", rep)).isEqualTo(1);
        assertThat(told("job:7002", manager)).isEqualTo(1);
        assertThat(told("job:7002", idle)).isZero();
        assertThat(work.count("""
                select count(*) from notification where fact_key = 'job:7002' and user_id = $1
                    and body like '%逾期任务（1）%' and body like '%Work%' and body like '%HT-BRIEF%' and body like '%重点客户（1）%'""", manager.id())).isEqualTo(1);
    }

    @Test
    void a_long_list_is_cut_to_what_is_most_pressing_and_its_length_is_told() {
        var rep = company.person("brief-busy", Role.REP, null);
        for (int i = 1; i <= 12; i++) {
            signed(company.register("key customer " + i, rep).id(), "HT-BUSY-" + i);
        }

        weekly.handle(new WeeklyBriefBlock.Input(), new Job(7003, "brief", Map.of(), Map.of()))
                .block(SOON);

        assertThat(work.count("""
                select count(*) from notification where fact_key = 'job:7003' and user_id = $1
                    and body like '%重点客户（12）%' and body like '%HT-BUSY-10%' and body not like '%HT-BUSY-11%'""", rep.id())).isEqualTo(1);
    }

    private void spoken(UUID customer, String summary, String next) {
        database.sql("""
                        insert into interaction (customer_id, occurred_at, channel, participants, summary, feedback, next_action,
                            outcome, recorded_by, created_at)
                        values ($1, now(), 'phone', '陈先生', $2, '感兴趣', $3, 'continue', 'li', now())""")
                .bind(0, customer)
                .bind(1, summary)
                .bind(2, next)
                .then()
                .block(SOON);
    }

    private void signed(UUID customer, String number) {
        var today = servers.clock().instant();
        database.sql("update customer set grade = 'A', status = 'silent' where id = $1")
                .bind(0, customer)
                .then()
                .block(SOON);
        database.sql("""
                        insert into contract (customer_id, number, effective_on, ends_on, amount, signed_at)
                        values ($1, $2, '2020-01-01', ($3::timestamptz + interval '10 days')::date, 1, $3)""")
                .bind(0, customer)
                .bind(1, number)
                .bind(2, today)
                .then()
                .block(SOON);
    }

    private long told(String fact, User user) {
        return work.count("select count(*) from notification where fact_key = $1 and user_id = $2", fact, user.id());
    }

    private String body(String fact) {
        return Objects.requireNonNull(database.sql("select title || body from notification where fact_key = $1")
                .bind(0, fact)
                .mapValue(String.class)
                .one()
                .block(SOON));
    }
}
