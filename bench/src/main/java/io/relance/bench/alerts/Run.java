package io.relance.bench.alerts;

import io.relance.bench.alerts.Kill.Victim;
import io.relance.bench.product.Listener;
import io.relance.bench.product.Product;
import io.relance.bench.product.Staff;
import io.relance.bench.product.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** One run: the load, the kills, the end, and the account of it. */
record Run(Product product, Connection database, Staff staff, long alerts) {

    private static final int LISTENERS = 20;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    List<String> underKills(int rounds) throws Exception {
        staff.arriveAt(database);
        var listeners = listeners();
        var killer = new Killer(product, BETWEEN_KILLS);
        load(listeners, killer, rounds);
        Waiting.until("every alert is written", PATIENCE, this::isAllWritten);
        Waiting.until("every mail has ended", PATIENCE, this::isAllSent);
        report(killer);
        awaitHeard(listeners);
        var mails = product.mails();
        var doubles = Doubles.among(mails, killer.kills());
        report(mails.count(), doubles);
        var faults = new Account(database, staff, alerts).faults(mails, doubles, listeners);
        listeners.values().forEach(Listener::close);
        return faults;
    }

    /** Everybody is told something first, so that an open browser has a place to come back to. */
    private void load(Map<String, Listener> listeners, Killer killer, int rounds) throws Exception {
        try (var connection = product.database();
                var progress = new Progress(product.database());
                var background = Executors.newVirtualThreadPerTaskExecutor()) {
            progress.start();
            var feed = TaskFeed.into(connection, staff);
            feed.tasks(0, staff.size());
            Waiting.until(
                    "the open browsers hear",
                    SOON,
                    () -> listeners.values().stream()
                            .noneMatch(listener -> listener.heard().isEmpty()));
            var feeding = background.submit(() -> feedRest(feed));
            killer.rounds(rounds);
            var fed = feeding.get();
            Waiting.until("every mail has ended", PATIENCE, () -> fed && isAllWritten() && isAllSent());
        }
    }

    private boolean feedRest(TaskFeed feed) throws Exception {
        feed.tasks(staff.size(), alerts);
        return true;
    }

    private Map<String, Listener> listeners() throws Exception {
        var listeners = new LinkedHashMap<String, Listener>();
        for (int number = 0; number < Math.min(LISTENERS, staff.size()); number++) {
            var person = staff.person(number);
            var listener = new Listener(product.address(), staff.token(person), arrival -> {});
            listeners.put(person, listener);
            listener.connect();
        }
        Waiting.until(
                "everybody listens", SOON, () -> listeners.values().stream().allMatch(Listener::isSubscribed));
        return listeners;
    }

    private void awaitHeard(Map<String, Listener> listeners) throws Exception {
        long heard = Database.number(database, """
                select count(*) from notification n join app_user u on u.id = n.user_id
                where u.username in ('%s')""".formatted(String.join("','", listeners.keySet())));
        Callable<Long> hear = () -> listeners.values().stream()
                .mapToLong(listener -> listener.heard().size())
                .sum();
        Waiting.until("the open browsers have heard " + heard, SOON, () -> hear.call() >= heard);
        System.out.printf("  %,d alerts came to %d open browsers%n", heard, listeners.size());
    }

    private boolean isAllWritten() throws SQLException {
        return Database.number(database, "select position from projection_checkpoint where partition_id = 2")
                == alerts - 1;
    }

    private boolean isAllSent() throws SQLException {
        return Database.number(database, "select count(*) from delivery where state = 'queued'") == 0;
    }

    private void report(Killer killer) throws SQLException {
        double written = seconds("created_at");
        double sent = seconds("sent_at");
        System.out.printf(
                "%n%,d alerts to %,d people; killed: application %d, Redis %d, mail relay %d times; the application was away for %.1f s%n",
                alerts,
                staff.size(),
                killer.count(Victim.APPLICATION),
                killer.count(Victim.REDIS),
                killer.count(Victim.RELAY),
                killer.away().toMillis() / 1e3);
        System.out.printf("  inbox: all after %.1f s, %.0f alerts/s%n", written, alerts / written);
        System.out.printf("  mail:  all after %.1f s, %.0f mails/s%n", sent, alerts / sent);
    }

    private double seconds(String column) throws SQLException {
        return Database.number(
                        database,
                        "select (extract(epoch from max(%s) - min(created_at)) * 1000)::bigint from delivery"
                                .formatted(column))
                / 1e3;
    }

    private static void report(long accepted, Doubles doubles) {
        System.out.printf(
                "  mails that the relay accepted: %,d; twice: %d (%d that it had not answered when it died, %d whose answer died with the application, %d without a reason)%n",
                accepted,
                doubles.count(),
                doubles.unanswered(),
                doubles.unnoted(),
                doubles.illegal().size());
    }

    void compareWith(Peer peer, int size) throws Exception {
        var measured = peer.tells(size);
        double ours = alerts / seconds("sent_at");
        System.out.printf(
                "peer: %,d lines and mails in %.1f s, %.0f/s; ratio ours to peer %.2f%n%n",
                measured.alerts(), measured.seconds(), measured.rate(), ours / measured.rate());
    }
}
