package io.relance.web.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The way out, for tests of whoever uses it. */
public final class Outside {

    private Outside() {}

    public static Posts posts(List<String> hosts, List<String> privateHosts) {
        return new Posts(new WebhookSettings(hosts, privateHosts, Map.of(), Duration.ofSeconds(5)));
    }
}
