package io.relance.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of the inbox that people look at. Every unseen alert is unread. */
public enum View {
    ALL("n.state <> 'silent'"),
    INBOX("n.state = 'open'"),
    UNREAD("n.state = 'open' and n.read_at is null"),
    UNSEEN("n.state = 'open' and n.read_at is null and n.seen_at is null"),
    SNOOZED("n.state = 'snoozed'"),
    DONE("n.state = 'done'");

    private final String condition;

    View(String condition) {
        this.condition = condition;
    }

    /** Over the alert {@code n}. */
    String condition() {
        return condition;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(View::code).toList();
    }

    public static Optional<View> find(String code) {
        return Arrays.stream(values()).filter(view -> view.code().equals(code)).findFirst();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
