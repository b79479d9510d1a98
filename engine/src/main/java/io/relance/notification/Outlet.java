package io.relance.notification;

import java.util.Arrays;
import java.util.Optional;

/** A way on which a person can be reached. In the application is the inbox itself; the others leave the house as deliveries. */
public enum Outlet {
    IN_APP("inApp"),
    MAIL("mail"),
    WEBHOOK("webhook"),
    CHAT("chat");

    private final String code;

    Outlet(String code) {
        this.code = code;
    }

    /** What the API and the database call it. */
    public String code() {
        return code;
    }

    static Optional<Outlet> find(String code) {
        return Arrays.stream(values())
                .filter(outlet -> outlet.code.equals(code))
                .findFirst();
    }
}
