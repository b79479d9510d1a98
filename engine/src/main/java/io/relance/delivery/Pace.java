package io.relance.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How fast each channel is sent on.
 *
 * @param inFlight how many deliveries of a channel a node sends at the same time
 * @param perHost how many of them may be on their way to the same host, where a channel has many
 * @param lease after what time a delivery is claimed again whose node has died. It is renewed as long as a delivery takes
 * @param poll how often to look for what is due
 * @param firstWait the wait after the first failed attempt, doubled after each further one
 * @param longestWait the longest wait between two attempts
 * @param keepTrying how long after its first attempt a delivery is given up
 * @param drain how long a stopping application waits for what is being sent
 */
@ConfigurationProperties("relance.delivery")
record Pace(
        @DefaultValue("8") int inFlight,
        @DefaultValue("2") int perHost,
        @DefaultValue("15m") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration firstWait,
        @DefaultValue("1h") Duration longestWait,
        @DefaultValue("72h") Duration keepTrying,
        @DefaultValue("20s") Duration drain) {

    private static final int RENEWALS = 10;

    Pace {
        Assert.isTrue(
                inFlight > 0 && perHost > 0,
                "relance.delivery.in-flight and relance.delivery.per-host must be at least 1");
        Assert.isTrue(
                poll.isPositive() && firstWait.isPositive() && longestWait.compareTo(firstWait) >= 0,
                "relance.delivery.poll and first-wait must be positive, longest-wait at least first-wait");
    }

    BackOff backOff() {
        return new BackOff(firstWait, longestWait, keepTrying);
    }

    /** How often a lease is renewed, and what must be left of it to begin something. */
    Duration renewal() {
        return lease.dividedBy(RENEWALS);
    }

    /** So that no lease ends while one answer is awaited, not even when it could not be renewed meanwhile. */
    void checkPatienceOf(Carrier carrier) {
        Assert.isTrue(
                lease.minus(renewal()).compareTo(carrier.patience()) > 0,
                () -> "relance.delivery.lease must be longer, by a tenth, than %s waits for an answer: %s"
                        .formatted(carrier.channel().code(), carrier.patience()));
    }
}
