package io.relance.bench.alerts;

import io.relance.bench.product.AcceptedMails;
import io.relance.bench.product.Listener;
import io.relance.bench.product.Staff;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of the alerts, exactly. */
record Account(Connection database, Staff staff, long alerts) {

    /** Sentences about what is wrong; empty when every alert is in its inbox once, every mail was accepted, and browsers heard each once. */
    List<String> faults(AcceptedMails mails, Doubles doubles, Map<String, Listener> listeners) throws SQLException {
        var faults = new ArrayList<String>();
        check(
                faults,
                "inbox lines besides the alerts",
                Database.number(database, "select count(*) from notification") - alerts);
        check(faults, "alerts that are missing or not in the inbox of whom they are for", missing());
        check(
                faults,
                "deliveries besides one mail for each alert",
                Database.number(database, "select count(*) from delivery") - alerts);
        check(
                faults,
                "mails that are not noted as sent",
                Database.number(database, "select count(*) from delivery where state <> 'sent'"));
        check(faults, "mails that the relay never accepted", lost(mails));
        check(
                faults,
                "mails that the relay accepted twice without a reason",
                doubles.illegal().size());
        for (var listener : listeners.entrySet()) {
            check(
                    faults,
                    "alerts that the open browser of " + listener.getKey() + " heard not once or not in order",
                    unheard(listener));
        }
        return faults;
    }

    private static void check(List<String> faults, String what, long count) {
        if (count != 0) {
            faults.add(count + " " + what);
        }
    }

    private long missing() throws SQLException {
        return Database.number(database, """
                select %d - count(*) from generate_series(0, %d) fed(task)
                join app_user u on u.username = 'person' || (fed.task %% %d)
                join notification n on n.user_id = u.id and n.fact_key = 'task:' || (%d + fed.task) || ':opened' and n.state = 'open'
                """.formatted(alerts, alerts - 1, staff.size(), TaskFeed.key(0)));
    }

    private long lost(AcceptedMails mails) throws SQLException {
        var lost = new HashSet<UUID>(ids("select id from delivery"));
        lost.removeAll(mails.byDelivery().keySet());
        return lost.size();
    }

    /** How many differ between what is in the inbox, in its order, and what was heard. */
    private long unheard(Map.Entry<String, Listener> listener) throws SQLException {
        var told = ids("select n.id from notification n join app_user u on u.id = n.user_id where u.username = '"
                + listener.getKey() + "' order by n.position");
        var heard = listener.getValue().heard();
        return told.equals(heard) ? 0 : Math.max(1, Math.abs(told.size() - heard.size()));
    }

    private List<UUID> ids(String sql) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var query = database.createStatement();
                var rows = query.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
