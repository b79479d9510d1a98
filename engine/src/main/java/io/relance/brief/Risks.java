package io.relance.brief;

import io.relance.database.Columns;
import io.relance.time.BusinessTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is at risk, for everybody at once: tasks that are overdue or due within a week, key customers (grade A) that nobody has spoken
 * to for a month, contracts that end within thirty days. Reps are told of their own, managers also of their team's.
 */
@Repository
class Risks {

    private static final Duration SOON = Duration.ofDays(7);
    private static final Duration SILENT = Duration.ofDays(30);
    private static final int ENDING_DAYS = 30;

    /** Whom each person answers for: oneself, and a manager the team. */
    private static final String ANSWERS = """
            with answers as (
                select v.username viewer, v.id member, v.username member_name from app_user v where v.active and v.role in ('rep', 'manager')
                union
                select v.username, m.id, m.username from app_user v join team g on g.manager_id = v.id
                join app_user m on m.team_id = g.id where v.active and v.role = 'manager')
            """;

    private final DatabaseClient database;
    private final BusinessTime time;

    Risks(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** By username; whoever has nothing at risk is not in it. */
    Mono<Map<String, Brief>> byViewer() {
        return Flux.concat(tasks(), silentCustomers(), endingContracts()).collect(HashMap::new, Risks::add);
    }

    private static void add(Map<String, Brief> briefs, Line line) {
        briefs.computeIfAbsent(line.viewer(), viewer -> new Brief()).add(line.list(), line.words(), line.length());
    }

    private Flux<Line> tasks() {
        var now = time.now();
        return database.sql(firstOf("""
                        select a.viewer, t.name, t.due_at, t.due_at < :now overdue, u.display_name, coalesce(c.name, '') customer,
                            row_number() over (partition by a.viewer, t.due_at < :now order by t.due_at, t.key) place,
                            count(*) over (partition by a.viewer, t.due_at < :now) length
                        from answers a join task t on t.assignee = a.member_name and t.state = 'open' and t.due_at < :soon
                        join app_user u on u.id = a.member left join customer c on c.id = t.customer_id"""))
                .bind("now", now)
                .bind("soon", now.plus(SOON))
                .map(Columns.as(row -> Line.task(row, row.required("overdue", Boolean.class) ? "overdue" : "due")))
                .all();
    }

    private Flux<Line> silentCustomers() {
        return database.sql(firstOf("""
                        select a.viewer, c.name, u.display_name, coalesce(i.last, c.created_at) last,
                            row_number() over (partition by a.viewer order by coalesce(i.last, c.created_at), c.id) place,
                            count(*) over (partition by a.viewer) length
                        from answers a join customer c on c.owner_id = a.member join app_user u on u.id = a.member
                        left join lateral (select max(occurred_at) last from interaction where customer_id = c.id) i on true
                        where c.grade = 'A' and c.status <> 'lost'
                            and (c.status = 'silent' or coalesce(i.last, c.created_at) < :since)"""))
                .bind("since", time.now().minus(SILENT))
                .map(Columns.as(Line::customer))
                .all();
    }

    private Flux<Line> endingContracts() {
        var today = time.today();
        return database.sql(firstOf("""
                        select a.viewer, c.name, u.display_name, k.number, k.ends_on,
                            row_number() over (partition by a.viewer order by k.ends_on, k.id) place,
                            count(*) over (partition by a.viewer) length
                        from answers a join customer c on c.owner_id = a.member join app_user u on u.id = a.member
                        join contract k on k.customer_id = c.id
                        where k.ends_on between :today and :last and k.renewal is null"""))
                .bind("today", today)
                .bind("last", today.plusDays(ENDING_DAYS))
                .map(Columns.as(Line::contract))
                .all();
    }

    /** Of each viewer's list what fits into the brief, and how long the list is. */
    private static String firstOf(String risks) {
        return ANSWERS + "select * from (" + risks + ") risk where place <= " + Brief.FITS + " order by viewer, place";
    }

    private record Line(String viewer, String list, Map<String, Object> words, long length) {

        static Line task(Columns row, String list) {
            return new Line(
                    row.text("viewer"),
                    list,
                    Map.of(
                            "name", row.text("name"),
                            "customerName", row.text("customer"),
                            "who", row.text("display_name"),
                            "at", row.instant("due_at")),
                    row.number("length"));
        }

        static Line customer(Columns row) {
            return new Line(
                    row.text("viewer"),
                    "silent",
                    Map.of("name", row.text("name"), "who", row.text("display_name"), "at", row.instant("last")),
                    row.number("length"));
        }

        static Line contract(Columns row) {
            return new Line(
                    row.text("viewer"),
                    "contracts",
                    Map.of(
                            "number", row.text("number"),
                            "name", row.text("name"),
                            "who", row.text("display_name"),
                            "on", row.date("ends_on")),
                    row.number("length"));
        }
    }
}
