package io.relance.bench.alerts;

import io.relance.bench.product.Product;
import io.relance.bench.product.Staff;
import java.nio.file.Path;
import java.util.List;

/**
 * So many alerts to so many people, while the application, Redis and the mail relay are killed in turn. Ends with 1 when an alert or a mail
 * was lost, or told twice where that is not allowed. System properties: {@code alerts}, {@code people}, {@code rounds} of kills,
 * {@code compared}, the alerts of the peer.
 */
public final class AlertsUnderKills {

    /** Shorter waits than in production, so that what a kill leaves behind is done again within the run. */
    private static final String[] OPTIONS = {
        "--relance.mail.patience=5s",
        "--relance.delivery.lease=26s",
        "--relance.delivery.first-wait=1s",
        "--relance.delivery.longest-wait=5s"
    };

    private AlertsUnderKills() {}

    public static void main(String[] arguments) throws Exception {
        long alerts = Long.getLong("alerts", 100_000);
        var staff = new Staff(Integer.getInteger("people", 1_000));
        int rounds = Integer.getInteger("rounds", 3);
        long compared = Math.min(alerts, Long.getLong("compared", 10_000));
        var output = Path.of(System.getProperty("bench.output", "target"));
        List<String> faults;
        try (var product = Product.started(output.resolve("alerts"), OPTIONS);
                var database = product.database()) {
            var run = new Run(product, database, staff, alerts);
            faults = run.underKills(rounds);
            run.compareWith(new Peer(product.database(), product.mailPort()), (int) compared);
        }
        faults.forEach(fault -> System.out.println("FAULT  " + fault));
        System.out.println(
                faults.isEmpty() ? "Nothing is lost, and nothing is told twice without its reason." : "FAILED");
        System.exit(faults.isEmpty() ? 0 : 1);
    }
}
