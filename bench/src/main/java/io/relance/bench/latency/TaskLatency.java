package io.relance.bench.latency;

import io.relance.bench.product.Product;
import io.relance.bench.product.Staff;
import java.nio.file.Path;

/**
 * So many tasks a second, each for one of a hundred people with an open browser. Ends with 1 when an alert did not come, or came twice.
 * System properties: {@code rate}, the tasks a second, {@code seconds} that are measured, {@code warmUp}, seconds before.
 */
public final class TaskLatency {

    private static final int PEOPLE = 100;

    private TaskLatency() {}

    public static void main(String[] arguments) throws Exception {
        var pace = new Pace(
                Integer.getInteger("rate", 100), Integer.getInteger("seconds", 60), Integer.getInteger("warmUp", 20));
        var output = Path.of(System.getProperty("bench.output", "target"));
        boolean whole;
        try (var product = Product.started(output.resolve("latency"));
                var broker = Broker.of(product)) {
            product.remembersCommitTimes();
            whole = new Measurement(product, broker, new Staff(PEOPLE), pace).isWhole();
        }
        System.exit(whole ? 0 : 1);
    }
}
