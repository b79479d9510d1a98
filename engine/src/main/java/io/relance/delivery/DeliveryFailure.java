package io.relance.delivery;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a parcel was not taken: for now, for good, or because its address is none. */
public abstract sealed class DeliveryFailure extends RuntimeException {

    private DeliveryFailure(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /** As the database takes it. */
    String reason() {
        return String.valueOf(getMessage()).replace("\0", "");
    }

    /** The other side is away, slow, busy or wrongly set up: another time it may work. */
    public static final class Temporary extends DeliveryFailure {

        private final @Nullable Duration pause;

        /** @param pause what the other side asked us to wait, if it did */
        public Temporary(String reason, @Nullable Duration pause) {
            super(reason, null);
            this.pause = pause;
        }

        private Temporary(Throwable cause) {
            super(cause.toString(), cause);
            this.pause = null;
        }

        static Temporary causedBy(Throwable cause) {
            return new Temporary(cause);
        }

        public Optional<Duration> pause() {
            return Optional.ofNullable(pause);
        }
    }

    /** This parcel is refused, whenever it comes. */
    public static final class Permanent extends DeliveryFailure {

        public Permanent(String reason) {
            super(reason, null);
        }

        Permanent(Throwable cause) {
            super(cause.toString(), cause);
        }
    }

    /** Nobody is reached at this address. Often enough in a row, and nothing more is sent there. */
    public static final class Rejected extends DeliveryFailure {

        public Rejected(String reason) {
            super(reason, null);
        }

        Rejected(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
