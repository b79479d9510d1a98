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
 * @param purgeEvery how often to look for what is older
 * @param purgeBatch how many rows are deleted at a time
 */
@ConfigurationProperties("relance.delivery")
record DeliverySettings(
        @DefaultValue("3") int hardBounces,
        @DefaultValue("24h") Duration longestPause,
        @DefaultValue("90d") Duration keep,
        @DefaultValue("10m") Duration purgeEvery,
        @DefaultValue("500") int purgeBatch) {

    DeliverySettings {
        Assert.isTrue(
                hardBounces > 0 && purgeBatch > 0,
                "relance.delivery.hard-bounces and relance.delivery.purge-batch must be at least 1");
        Assert.isTrue(
                longestPause.isPositive() && keep.isPositive() && purgeEvery.isPositive(),
                "relance.delivery.longest-pause, keep and purge-every must be positive");
    }
}
