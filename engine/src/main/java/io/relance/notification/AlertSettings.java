package io.relance.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How long people find what they were told.
 *
 * @param keep how long after its end an alert that was withdrawn, done or read stays. Until then its fact is not told again: it has to be
 *     longer than a job may come back, and than the period within which a model asks whether something was told
 */
@ConfigurationProperties("relance.alerts")
record AlertSettings(@DefaultValue("400d") Duration keep) {

    private static final Duration SHORTEST = Duration.ofDays(60);

    AlertSettings {
        Assert.isTrue(keep.compareTo(SHORTEST) >= 0, "relance.alerts.keep must be at least 60d");
    }
}
