package io.relance.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time that the broker and the application share: the system's, moved forward. The offset is on disk before the broker hears of it, and a
 * broker that starts gets it again, so that nobody ever sees time go back. For tests and the demo only.
 */
public final class EngineClock extends Clock {

    /** Below this a difference is the way to the broker and back. */
    private static final long NOTICEABLE_MILLIS = 50;

    private final Path file;
    private final BrokerActuator broker;
    private volatile Duration offset;

    EngineClock(Path file, BrokerActuator broker) {
        this.file = file;
        this.broker = broker;
        this.offset = read(file);
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file)
                    ? Duration.ofMillis(Long.parseLong(Files.readString(file).strip()))
                    : Duration.ZERO;
        } catch (IOException failure) {
            throw new EmbeddedFailure("The clock's offset cannot be read from %s.".formatted(file), failure);
        }
    }

    public Instant now() {
        return instant();
    }

    /** Moves the time of broker and application forward; the timers that are due then fire by themselves. */
    public synchronized void advance(Duration forward) {
        if (forward.isNegative()) {
            throw new IllegalArgumentException("Time only moves forward.");
        }
        Duration moved = offset.plus(forward);
        write(moved);
        offset = moved;
        alignBroker();
    }

    private void write(Duration moved) {
        try {
            Path fresh = Files.writeString(file.resolveSibling("clock-offset.new"), Long.toString(moved.toMillis()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new EmbeddedFailure("The clock's offset cannot be kept in %s.".formatted(file), failure);
        }
    }

    /** Gives the broker what it lacks. Repeating it does nothing, so it may follow each start of the broker. */
    synchronized void alignBroker() {
        if (offset.isZero()) {
            return;
        }
        try {
            long missing = instant().toEpochMilli() - broker.clockMillis();
            if (missing > NOTICEABLE_MILLIS) {
                broker.addToClock(Duration.ofMillis(missing));
            }
        } catch (IOException failure) {
            throw new EmbeddedFailure(
                    "The broker's clock cannot be moved now; it will be when the broker starts.", failure);
        }
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(System.currentTimeMillis()).plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    /** The same moving time, read in another zone. */
    private static final class Zoned extends Clock {

        private final EngineClock clock;
        private final ZoneId zone;

        Zoned(EngineClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }
    }
}
