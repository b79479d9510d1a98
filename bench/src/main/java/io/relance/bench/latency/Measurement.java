package io.relance.bench.latency;

import io.relance.bench.product.Listener;
import io.relance.bench.product.Product;
import io.relance.bench.product.Staff;
import io.relance.bench.product.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One run: people listen, tasks are created, and each one's way is followed. */
record Measurement(Product product, Broker broker, Staff staff, Pace pace) {

    private static final Duration SOON = Duration.ofSeconds(60);

    boolean isWhole() throws Exception {
        try (var database = product.database()) {
            staff.arriveAt(database);
        }
        var arrivals = new Arrivals();
        var listeners = listeners(arrivals);
        broker.deployModel();
        awaitModels();
        broker.takeJobs();
        var starts = new Starts(product, staff);
        starts.at(pace);
        boolean all = hasCome(starts.count(), arrivals);
        listeners.forEach(Listener::close);
        report(starts, arrivals);
        return all && arrivals.twice() == 0;
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

    private List<Listener> listeners(Arrivals arrivals) throws Exception {
        var listeners = IntStream.range(0, staff.size())
                .mapToObj(staff::person)
                .map(person -> new Listener(product.address(), staff.token(person), arrivals::note))
                .toList();
        listeners.forEach(Listener::connect);
        Waiting.until("everybody listens", SOON, () -> listeners.stream().allMatch(Listener::isSubscribed));
        return listeners;
    }

    private static boolean hasCome(int expected, Arrivals arrivals) throws Exception {
        try {
            Waiting.until("every alert has come", SOON, () -> arrivals.count() >= expected);
            return true;
        } catch (IllegalStateException late) {
            System.out.println(late.getMessage());
            return false;
        }
    }

    private void report(Starts starts, Arrivals arrivals) throws SQLException {
        System.out.printf(
                "%n%,d instances started, %d refused; %,d alerts came, %d of them twice%n",
                starts.count(), starts.refused(), arrivals.count(), arrivals.twice());
        var ways = ways(starts, arrivals);
        System.out.printf(
                "%d tasks a second for %d s after %d s of warm-up, %d open browsers, %,d ways; milliseconds%n  %-52s %8s %8s %8s%n",
                pace.perSecond(), pace.seconds(), pace.warmUp(), staff.size(), ways.size(), "", "p50", "p99", "max");
        var total = row("engine's record -> browser", ways, Way::recorded, arrivals::of);
        var exporter = row("  engine's record -> feed (exporter)", ways, Way::recorded, Way::fed);
        var projector = row("  feed -> alert committed (projector)", ways, Way::fed, Way::told);
        var live = row("  alert committed -> browser (signal, STOMP)", ways, Way::told, arrivals::of);
        var asked = row(
                "answer to who started it -> browser",
                ways,
                way -> starts.of(way).answered(),
                arrivals::of);
        var pushed = ways.stream().filter(broker::hasPushed).toList();
        var peer = row("peer: engine's record -> pushed job in the client", pushed, Way::recorded, broker::pushed);
        List.of(total, exporter, projector, live, asked, peer).forEach(System.out::println);
        System.out.printf(
                "  ratio ours to peer: p50 %.2f, p99 %.2f; goals p50 <= 30 ms %s, p99 <= 100 ms %s%n",
                total.p50() / peer.p50(),
                total.p99() / peer.p99(),
                total.p50() <= 30 ? "met" : "MISSED",
                total.p99() <= 100 ? "met" : "MISSED");
    }

    private List<Way> ways(Starts starts, Arrivals arrivals) throws SQLException {
        try (var database = product.database()) {
            return Way.all(database).stream()
                    .filter(way -> starts.has(way) && arrivals.has(way))
                    .filter(way -> pace.isMeasured(starts.of(way).number()))
                    .toList();
        }
    }

    private static Percentiles row(
            String what, List<Way> ways, Function<Way, Instant> from, Function<Way, Instant> to) {
        return Percentiles.of(
                what,
                ways.stream()
                        .map(way -> Duration.between(from.apply(way), to.apply(way)))
                        .toList());
    }
}
