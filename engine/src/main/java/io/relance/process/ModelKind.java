package io.relance.process;

import java.util.Locale;

/** What a deployed file defines. The code, in lower case, is what the database keeps. */
public enum ModelKind {
    PROCESS,
    DECISION,
    FORM;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
