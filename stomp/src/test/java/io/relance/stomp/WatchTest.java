package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Time is an argument. */
class WatchTest {

    private final Watch watch = new Watch(at(0), Duration.ofSeconds(10));

    @Test
    void whoIsNotConnectedInTimeIsLate() {
        assertThat(watch.isLate(at(9))).isFalse();
        assertThat(watch.isLate(at(10))).isTrue();
    }

    @Test
    void whoIsConnectedIsNeverLate() {
        watch.connected(at(1), new HeartBeat(Duration.ZERO, Duration.ZERO));
        assertThat(watch.isLate(at(1000))).isFalse();
        assertThat(watch.isBeatDue(at(1000))).isFalse();
        assertThat(watch.isSilent(at(1000))).isFalse();
    }

    @Test
    void theServerBeatsALittleEarly() {
        watch.connected(at(0), new HeartBeat(Duration.ofSeconds(10), Duration.ZERO));
        assertThat(watch.isBeatDue(at(8))).isFalse();
        assertThat(watch.isBeatDue(at(9))).isTrue();
        assertThat(watch.isBeatDue(at(10))).isFalse();
        assertThat(watch.isBeatDue(at(18))).isTrue();
    }

    @Test
    void aClientIsSilentAfterTwoWholeIntervals() {
        watch.connected(at(0), new HeartBeat(Duration.ZERO, Duration.ofSeconds(10)));
        watch.heard();
        assertThat(watch.isSilent(at(10))).isFalse();
        assertThat(watch.isSilent(at(20))).isFalse();
        watch.heard();
        assertThat(watch.isSilent(at(30))).isFalse();
        assertThat(watch.isSilent(at(40))).isFalse();
        assertThat(watch.isSilent(at(50))).isTrue();
    }

    @Test
    void silenceMeansNothingWhileAFrameIsHandled() {
        watch.connected(at(0), new HeartBeat(Duration.ZERO, Duration.ofSeconds(10)));
        watch.busy(true);
        for (int seconds = 10; seconds < 100; seconds += 10) {
            assertThat(watch.isSilent(at(seconds))).isFalse();
        }
    }

    private static long at(int seconds) {
        return Duration.ofSeconds(seconds).toNanos() - 42;
    }
}
