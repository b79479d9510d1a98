package io.relance.care;

import java.util.Arrays;
import java.util.Optional;

/** The loops that run for a customer. Each round is a short process instance that starts the next. */
enum CareLoop {
    /** A visit each quarter (C1). */
    VISIT("visit", "care-scheduled", true),
    /** Holidays, birthdays, anniversaries (C2, C3). */
    GREETING("greeting", "care-scheduled", true),
    /** The monthly look at the contact data (C11). */
    CONTACT_CHECK("contact-check", "care-scheduled", true),
    /** The question for a referral, once after signing (C9). */
    REFERRAL("referral", "care-scheduled", false),
    /** News of a product, once each (C4). */
    UPGRADE("upgrade", "care-scheduled", false),
    /** How often there is contact (F4 to F7). */
    RHYTHM("rhythm", "rhythm-scheduled", true),
    /** Satisfaction after closing and each half-year, and after a service request (C8, V5). */
    SURVEY("survey", "survey-scheduled", true);

    private final String code;
    private final String message;
    private final boolean goesOn;

    CareLoop(String code, String message, boolean goesOn) {
        this.code = code;
        this.message = message;
        this.goesOn = goesOn;
    }

    static Optional<CareLoop> find(String code) {
        return Arrays.stream(values()).filter(loop -> loop.code.equals(code)).findFirst();
    }

    /** What models, messages and tables call it. */
    String code() {
        return code;
    }

    /** The message that starts a round. */
    String message() {
        return message;
    }

    /** Whether a round that has ended is followed by another. */
    boolean goesOn() {
        return goesOn;
    }

    /** Whether a customer of this status has no (further) round: care is for who is won, contact for all but who is lost. */
    boolean isOver(String status) {
        return switch (this) {
            case RHYTHM, UPGRADE -> status.equals("lost");
            case VISIT, GREETING, CONTACT_CHECK, REFERRAL, SURVEY -> !status.equals("won");
        };
    }
}
