package io.relance.delivery;

/** Why a mail was not taken: for now, or for good. */
abstract sealed class DeliveryFailure extends RuntimeException {

    private DeliveryFailure(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** The relay is away, slow, busy or wrongly set up: another time it may work. */
    static final class Temporary extends DeliveryFailure {
        Temporary(Throwable cause) {
            super(cause.toString(), cause);
        }
    }

    /** The relay has refused this addressee or this mail. */
    static final class Permanent extends DeliveryFailure {
        Permanent(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
