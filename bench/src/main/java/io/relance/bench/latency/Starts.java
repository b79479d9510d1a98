package io.relance.bench.latency;

import io.relance.bench.product.Product;
import io.relance.bench.product.Staff;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Starts instances through the application, each at its time, whether or not the ones before have been answered. */
final class Starts {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern KEY = Pattern.compile("\"processInstanceKey\":\"(\\d+)\"");

    private final Product product;
    private final Staff staff;
    private final Map<Long, Start> started = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    /** @param answered when the application passed the engine's acknowledgement on */
    record Start(int number, Instant answered) {}

    Starts(Product product, Staff staff) {
        this.product = product;
        this.staff = staff;
    }

    int count() {
        return started.size();
    }

    boolean has(Way way) {
        return started.containsKey(way.instance());
    }

    Start of(Way way) {
        return Objects.requireNonNull(started.get(way.instance()));
    }

    int refused() {
        return refused.get();
    }

    void at(Pace pace) {
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < pace.total(); number++) {
                LockSupport.parkNanos(begin + pace.nanosUntil(number) - System.nanoTime());
                int mine = number;
                threads.submit(() -> start(mine));
            }
        }
    }

    private Void start(int number) throws IOException, InterruptedException {
        var order =
                "{\"processDefinitionId\":\"bench-task\",\"variables\":{\"person\":\"" + staff.person(number) + "\"}}";
        var request = HttpRequest.newBuilder(product.address().resolve("/v2/process-instances"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + staff.token("manager"))
                .POST(BodyPublishers.ofString(order))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        var key = KEY.matcher(answer.body());
        if (key.find()) {
            started.put(Long.parseLong(key.group(1)), new Start(number, Instant.now()));
        } else if (refused.incrementAndGet() == 1) {
            System.out.println("refused: " + answer.statusCode() + " " + answer.body());
        }
        return null;
    }
}
