package io.relance.bench.latency;

import io.relance.bench.product.Listener.Arrival;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** When the alert of each task was in the open browser. */
final class Arrivals {

    private static final Pattern TASK = Pattern.compile("\"link\":\"/tasks/(\\d+)\"");

    private final Map<Long, Instant> byTask = new ConcurrentHashMap<>();
    private final AtomicInteger twice = new AtomicInteger();

    void note(Arrival arrival) {
        var task = TASK.matcher(arrival.body());
        if (task.find() && byTask.putIfAbsent(Long.parseLong(task.group(1)), arrival.at()) != null) {
            twice.incrementAndGet();
        }
    }

    int count() {
        return byTask.size();
    }

    int twice() {
        return twice.get();
    }

    boolean has(Way way) {
        return byTask.containsKey(way.task());
    }

    Instant of(Way way) {
        return Objects.requireNonNull(byTask.get(way.task()));
    }
}
