package io.relance.bench.latency;

import io.relance.bench.product.Listener;
import io.relance.bench.product.Listener.Arrival;
import io.relance.bench.product.Product;
import io.relance.bench.product.Staff;
import io.relance.bench.product.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One run: people listen, tasks are created, and each one's way is followed. */
record Measurement(Product product, Broker broker, Staff staff, Pace pace) {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern TASK = Pattern.compile("\"link\":\"/tasks/(\\d+)\"");

    boolean isWhole() throws Exception {
        try (var database = product.database()) {
            staff.arriveAt(database);
        }
        var arrivals = new ConcurrentHashMap<Long, Instant>();
        var doubles = new AtomicInteger();
        var listeners = listeners(arrivals, doubles);
        broker.deployModel();
        awaitModels();
        broker.takeJobs();
        var starts = new Starts(product, staff);
        starts.at(pace);
        int expected = starts.started().size();
        boolean all = hasCome(expected, arrivals);
        listeners.forEach(Listener::close);
        report(starts, arrivals);
        System.out.printf(
                "%,d instances started, %d refused; %,d alerts came, %d of them twice%n",
                expected, starts.refused(), arrivals.size(), doubles.get());
        return all && doubles.get() == 0;
    }

    /** Ours is the last: the application has deployed its own by then. */
    private void awaitModels() throws Exception {
        try (var database = product.database();
                var query = database.prepareStatement(
                        "select count(distinct process_id) from process_definition where process_id in ('bench-task', 'weekly-brief')")) {
            Waiting.until("the models are known", SOON, () -> {
                try (var rows = query.executeQuery()) {
                    return rows.next() && rows.getInt(1) == 2;
                }
            });
        }
    }

    private List<Listener> listeners(Map<Long, Instant> arrivals, AtomicInteger doubles) throws Exception {
        var listeners = IntStream.range(0, staff.size())
                .mapToObj(staff::person)
                .map(person -> new Listener(
                        product.address(), staff.token(person), arrival -> note(arrival, arrivals, doubles)))
                .toList();
        listeners.forEach(Listener::connect);
        Waiting.until("everybody listens", SOON, () -> listeners.stream().allMatch(Listener::isSubscribed));
        return listeners;
    }

    private static void note(Arrival arrival, Map<Long, Instant> arrivals, AtomicInteger doubles) {
        var task = TASK.matcher(arrival.body());
        if (task.find() && arrivals.putIfAbsent(Long.parseLong(task.group(1)), arrival.at()) != null) {
            doubles.incrementAndGet();
        }
    }

    private static boolean hasCome(int expected, Map<Long, Instant> arrivals) throws Exception {
        try {
            Waiting.until("every alert has come", SOON, () -> arrivals.size() >= expected);
            return true;
        } catch (IllegalStateException late) {
            System.out.println(late.getMessage());
            return false;
        }
    }

    private void report(Starts starts, Map<Long, Instant> arrivals) throws SQLException {
        List<Way> ways;
        try (var database = product.database()) {
            ways = Way.all(database).stream()
                    .filter(way -> starts.started().containsKey(way.instance()) && arrivals.containsKey(way.task()))
                    .filter(way ->
                            pace.isMeasured(starts.started().get(way.instance()).number()))
                    .toList();
        }
        System.out.printf(
                "%n%d tasks a second for %d s after %d s of warm-up, %d open browsers, %,d ways; milliseconds%n  %-52s %8s %8s %8s%n",
                pace.perSecond(), pace.seconds(), pace.warmUp(), staff.size(), ways.size(), "", "p50", "p99", "max");
        var total = row("engine's record -> browser", ways, Way::recorded, way -> arrivals.get(way.task()));
        var unused = List.of(
                row("  engine's record -> feed (exporter)", ways, Way::recorded, Way::fed),
                row("  feed -> alert committed (projector)", ways, Way::fed, Way::told),
                row("  alert committed -> browser (signal, STOMP)", ways, Way::told, way -> arrivals.get(way.task())),
                row(
                        "answer to who started it -> browser",
                        ways,
                        way -> starts.started().get(way.instance()).answered(),
                        way -> arrivals.get(way.task())));
        var pushed = ways.stream()
                .filter(way -> broker.pushed().containsKey(way.instance()))
                .toList();
        var peer = row(
                "peer: engine's record -> pushed job in the client",
                pushed,
                Way::recorded,
                way -> broker.pushed().get(way.instance()));
        System.out.printf(
                "  ratio ours to peer: p50 %.2f, p99 %.2f; goals p50 <= 30 ms %s, p99 <= 100 ms %s%n",
                total.p50() / peer.p50(),
                total.p99() / peer.p99(),
                total.p50() <= 30 ? "met" : "MISSED",
                total.p99() <= 100 ? "met" : "MISSED");
    }

    private static Percentiles row(
            String what, List<Way> ways, Function<Way, Instant> from, Function<Way, Instant> to) {
        var measured = Percentiles.of(ways.stream()
                .map(way -> Duration.between(from.apply(way), to.apply(way)))
                .toList());
        System.out.println(measured.row(what));
        return measured;
    }
}
