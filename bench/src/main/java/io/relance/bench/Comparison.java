package io.relance.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Both sides, line by line, and what is asked of ours. */
record Comparison(Figures peer, Figures ours) {

    private record Line(String what, Function<Figures, String> figure, String asked, boolean isMet) {}

    String markdown() {
        var text = new StringBuilder(
                "| | %s | %s | asked | |\n|---|---|---|---|---|\n".formatted(peer.side(), ours.side()));
        for (Line line : lines()) {
            text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            line.what(),
                            line.figure().apply(peer),
                            line.figure().apply(ours),
                            line.asked(),
                            line.asked().isEmpty() ? "" : line.isMet() ? "met" : "missed"));
        }
        return text.toString();
    }

    private List<Line> lines() {
        double ratio = (double) ours.flatOut() / peer.flatOut();
        return List.of(
                line("connects/s", figures -> "" + figures.connects()),
                new Line(
                        "live heap per connection, kB",
                        figures -> kilo(figures.heap()),
                        "≤ 30",
                        ours.heap() <= 30 * 1024),
                line("resident per connection, kB", figures -> kilo(figures.resident())),
                line("shared topic, deliveries/s at the fixed rate", figures -> "" + figures.steadyRate()),
                line("shared topic, p50 ms", figures -> figures.steady().millis(50)),
                new Line(
                        "shared topic, p99 ms",
                        figures -> figures.steady().millis(99),
                        "no worse",
                        ours.steady().percentile(99) <= peer.steady().percentile(99)),
                new Line(
                        "shared topic, deliveries/s flat out",
                        figures -> "" + figures.flatOut(),
                        "≥ 1.2 × (is %s ×)".formatted(String.format(Locale.ROOT, "%.2f", ratio)),
                        ratio >= 1.2),
                line(
                        "own topics at 200/s, p50 ms",
                        figures -> figures.ownSteady().millis(50)),
                line(
                        "own topics at 200/s, p99 ms",
                        figures -> figures.ownSteady().millis(99)),
                line("own topics, deliveries/s flat out", figures -> "" + figures.ownFlatOut()));
    }

    private static Line line(String what, Function<Figures, String> figure) {
        return new Line(what, figure, "", true);
    }

    private static String kilo(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1024.0);
    }
}
