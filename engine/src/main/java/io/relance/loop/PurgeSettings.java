package io.relance.loop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How what is past its time is forgotten.
 *
 * @param every how often to look
 * @param batch how many rows are deleted at a time
 */
@ConfigurationProperties("relance.purge")
record PurgeSettings(
        @DefaultValue("10m") Duration every,
        @DefaultValue("500") int batch) {

    PurgeSettings {
        Assert.isTrue(every.isPositive(), "relance.purge.every must be positive");
        Assert.isTrue(batch > 0, "relance.purge.batch must be at least 1");
    }
}
