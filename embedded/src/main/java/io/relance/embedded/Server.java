package io.relance.embedded;

/** The four servers that Relance needs. */
public enum Server {
    POSTGRESQL("PostgreSQL"),
    REDIS("Redis"),
    ZEEBE("Zeebe"),
    SMTP("SMTP");

    private final String title;

    Server(String title) {
        this.title = title;
    }

    /** As people call it. */
    public String title() {
        return title;
    }
}
