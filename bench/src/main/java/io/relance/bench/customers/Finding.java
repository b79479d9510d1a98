package io.relance.bench.customers;

import io.relance.bench.product.Staff;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Asks for the first page again and again, over HTTP and bare, by turns, after everything has been asked for some times: as on a working day. */
record Finding(URI address, Connection database) {

    private static final int WARM_UP = 30;
    private static final int TIMES = 60;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    boolean isFast() throws Exception {
        System.out.printf(
                "%n%-10s %-40s %8s %8s %8s %8s %7s%n", "", "milliseconds", "p50", "p95", "bare p95", "ratio", "goal");
        var cases = Cases.of(database);
        for (var each : cases) {
            var unused = times(each, WARM_UP);
        }
        var fast = true;
        for (var each : cases) {
            fast &= isFast(each);
        }
        return fast;
    }

    private boolean isFast(Case each) throws Exception {
        var times = times(each, TIMES);
        var ours = times.ours();
        var bare = times.bare();
        var p95 = at(ours, 0.95);
        System.out.printf(
                "%-10s %-40s %8.1f %8.1f %8.1f %8.2f %4d %s%n",
                each.viewer(),
                each.what(),
                at(ours, 0.5),
                p95,
                at(bare, 0.95),
                p95 / at(bare, 0.95),
                each.limit(),
                p95 <= each.limit() ? "met" : "MISSED");
        return p95 <= each.limit();
    }

    private Times times(Case each, int count) throws Exception {
        var times = new Times(new ArrayList<>(), new ArrayList<>());
        for (var i = 0; i < count; i++) {
            var value = each.values().get(i % each.values().size());
            times.ours().add(timed(() -> ask(each, value)));
            times.bare().add(timed(() -> query(each.sql(), value)));
        }
        return times;
    }

    private void ask(Case each, String value) throws IOException, InterruptedException {
        var path = each.path().replace("%s", URLEncoder.encode(value, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + new Staff(Company.PEOPLE).token(each.viewer()))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private void query(String sql, String value) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            if (query.getParameterMetaData().getParameterCount() > 0) {
                query.setString(1, value);
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    private static double timed(Work work) throws Exception {
        var started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e6;
    }

    private static double at(List<Double> times, double share) {
        Collections.sort(times);
        return times.get((int) Math.ceil(times.size() * share) - 1);
    }

    /** In milliseconds. */
    private record Times(List<Double> ours, List<Double> bare) {}

    private interface Work {
        void run() throws Exception;
    }
}
