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

/** Asks for the first page again and again, over HTTP and bare, by turns. */
record Finding(URI address, Connection database) {

    private static final int WARM_UP = 10;
    private static final int TIMES = 60;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    boolean isFast() throws Exception {
        System.out.printf(
                "%n%-10s %-40s %8s %8s %8s %8s %7s%n", "", "milliseconds", "p50", "p95", "bare p95", "ratio", "goal");
        var fast = true;
        for (var each : Cases.of(database)) {
            fast &= isFast(each);
        }
        return fast;
    }

    private boolean isFast(Case each) throws Exception {
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (var i = 0; i < WARM_UP + TIMES; i++) {
            var value = each.values().get(i % each.values().size());
            var took = List.of(timed(() -> ask(each, value)), timed(() -> query(each.sql(), value)));
            if (i >= WARM_UP) {
                ours.add(took.get(0));
                bare.add(took.get(1));
            }
        }
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

    private interface Work {
        void run() throws Exception;
    }
}
