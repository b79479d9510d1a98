package io.relance.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How long the traces of the engine's work are kept that nobody reads any more.
 *
 * @param records how long records stay in the feed after they were written, if they are projected; for looking into what has happened
 * @param handledJobs for how long it is known that a job has had its effect: longer than the engine may be away with a job whose
 *     completion it has not heard of
 */
@ConfigurationProperties("relance.keep")
record KeepingSettings(
        @DefaultValue("7d") Duration records,
        @DefaultValue("30d") Duration handledJobs) {

    KeepingSettings {
        Assert.isTrue(
                records.isPositive() && handledJobs.isPositive(),
                "relance.keep.records and relance.keep.handled-jobs must be positive");
    }
}
