package io.relance.bench.customers;

import io.relance.bench.product.Product;
import java.nio.file.Path;

/**
 * Fills the application's database with customers, and measures how fast they are found over HTTP, beside the bare query over JDBC in the
 * same run. System property {@code customers}: how many.
 */
public final class CustomerFinding {

    private static final int MILLION = 1_000_000;

    private CustomerFinding() {}

    public static void main(String[] arguments) throws Exception {
        var customers = Integer.getInteger(
                "customers", Integer.parseInt(System.getenv().getOrDefault("CUSTOMERS", "" + MILLION)));
        var output = Path.of(System.getProperty("bench.output", "target"));
        boolean met;
        try (var product = Product.started(output.resolve("customers"));
                var database = product.database()) {
            var started = System.nanoTime();
            Company.arriveAt(database);
            new Population(database, customers, "none").grow();
            System.out.printf(
                    "%,d customers were there after %.0f s%n", customers, (System.nanoTime() - started) / 1e9);
            met = new Finding(product.address(), database).isFast();
            met &= new Importing(product.address()).isFast();
        }
        System.exit(met ? 0 : 1);
    }
}
