package io.relance.bench.customers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is measured. */
final class Cases {

    private static final String ALL = "select * from customer c where ";
    private static final String NEWEST = " order by c.id desc limit 51";
    private static final List<String> ONE = List.of("");

    private Cases() {}

    static List<Case> of(Connection database) throws SQLException {
        var names = strings(database, "select name from customer tablesample system (0.1) limit 60");
        var middles = names.stream().map(name -> name.substring(2, 4)).toList();
        var ids = strings(database, "select id::text from customer tablesample system (0.1) limit 60");
        var typed = names.stream()
                .map(name -> name.substring(0, 4) + "科" + name.substring(5))
                .toList();
        var cases = new ArrayList<Case>();
        for (var viewer : List.of(Company.REP, Company.MANAGER, Company.HEAD, Company.DIRECTOR)) {
            cases.addAll(lists(viewer, owned(database, viewer), middles, names));
        }
        cases.add(new Case(
                "duplicates by name",
                Company.REP,
                "/api/customers/duplicates?name=%s",
                "select * from customer_key where key = ?",
                names,
                30));
        cases.add(new Case(
                "duplicates, a name that is alike",
                Company.REP,
                "/api/customers/duplicates?name=%s",
                "select * from customer_key where key = ?",
                typed,
                30));
        cases.add(new Case(
                "duplicates by phone",
                Company.REP,
                "/api/customers/duplicates?phone=%s",
                "select * from customer_key where key = ?",
                List.of("13800138000", "13912345678", "13712341234"),
                30));
        cases.add(new Case(
                "timeline",
                Company.DIRECTOR,
                "/api/customers/%s/timeline",
                "select * from interaction where customer_id = ?::uuid order by occurred_at desc, id desc limit 51",
                ids,
                30));
        return cases;
    }

    private static List<Case> lists(String viewer, String own, List<String> middles, List<String> names) {
        return List.of(
                Case.list("newest", viewer, "", ALL + own + NEWEST, ONE),
                Case.list(
                        "by name",
                        viewer,
                        "sort=name",
                        ALL + own + " order by c.name collate \"zh-x-icu\", c.id limit 51",
                        ONE),
                Case.list(
                        "by last contact",
                        viewer,
                        "sort=lastContact",
                        ALL + own + " order by coalesce(c.last_contact_at, '-infinity') desc, c.id desc limit 51",
                        ONE),
                Case.list(
                        "by next task, won",
                        viewer,
                        "sort=nextTask&status=won",
                        ALL + own
                                + " and c.status = 'won' order by coalesce(c.next_task_due_at, 'infinity'), c.id limit 51",
                        ONE),
                Case.list(
                        "industry, status, grade, by value",
                        viewer,
                        "industry=%s&status=intent&grade=A&sort=value",
                        ALL + own
                                + " and c.industry = ? and c.status = 'intent' and c.grade = 'A' order by coalesce(c.worth, -1) desc, c.id desc limit 51",
                        List.of("machinery", "retail", "finance", "software", "other")),
                Case.list(
                        "a rare tag",
                        viewer,
                        "tag=%s",
                        ALL + own + " and c.tags @> array[?::text]" + NEWEST,
                        List.of("rare1", "rare77", "rare4000")),
                Case.list(
                        "long not spoken to, by value",
                        viewer,
                        "lastContactTo=2026-01-01&status=won&sort=value",
                        ALL + own
                                + " and c.last_contact_at < '2026-01-02' and c.status = 'won' order by coalesce(c.worth, -1) desc, c.id desc limit 51",
                        ONE),
                Case.list(
                        "two common characters",
                        viewer,
                        "search=%s",
                        ALL + own + " and c.name like '%' || ? || '%'" + NEWEST,
                        Names.TRADES),
                Case.list(
                        "two rare characters",
                        viewer,
                        "search=%s&sort=name",
                        ALL + own + " and c.grams @> array[?::text] order by c.name collate \"zh-x-icu\" limit 51",
                        middles),
                Case.list("a whole name", viewer, "search=%s", ALL + own + " and c.name = ?" + NEWEST, names));
    }

    /** Whose customers the viewer sees, in a condition without a parameter. */
    private static String owned(Connection database, String viewer) throws SQLException {
        if (viewer.equals(Company.DIRECTOR)) {
            return "true";
        }
        var teams = viewer.equals(Company.HEAD) ? "'team 0', 'team 1', 'team 2', 'team 3', 'team 4'" : "'team 6'";
        var people = viewer.equals(Company.REP) ? "u.username = '" + viewer + "'" : "t.name in (" + teams + ")";
        var ids =
                strings(database, "select u.id::text from app_user u join team t on t.id = u.team_id where " + people);
        return "c.owner_id in ('" + String.join("', '", ids) + "')";
    }

    private static List<String> strings(Connection database, String sql) throws SQLException {
        var strings = new ArrayList<String>();
        try (var query = database.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
