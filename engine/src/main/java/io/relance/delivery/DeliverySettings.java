package io.relance.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * What is kept of deliveries, and when an address is given up.
 *
 * @param hardBounces after how many refusals in a row nothing more is sent to an address
 * @param longestPause the longest that another side may ask us to wait
 * @param keep how long it is known what was sent, or why not; mails to customers are part of the customer's record and stay
 */
@ConfigurationProperties("relance.delivery")
record DeliverySettings(
        @DefaultValue("3") int hardBounces,
        @DefaultValue("24h") Duration longestPause,
        @DefaultValue("90d") Duration keep) {

    DeliverySettings {
        Assert.isTrue(hardBounces > 0, "relance.delivery.hard-bounces must be at least 1");
        Assert.isTrue(
                longestPause.isPositive() && keep.isPositive(),
                "relance.delivery.longest-pause and keep must be positive");
    }
}
