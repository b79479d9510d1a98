package io.relance.correspondence;

import java.util.Locale;

/** What a mail to a customer is about. Its words are the template {@code letter.} and the code, in each language. */
enum Letter {
    GREETING(true),
    BIRTHDAY(true),
    ANNIVERSARY(true),
    PRODUCT_UPGRADE(true),
    SURVEY(true),
    VISIT_INVITATION(false),
    RENEWAL(false),
    LIGHT_TOUCH(true);

    private final boolean marketing;

    Letter(boolean marketing) {
        this.marketing = marketing;
    }

    /** What its reader may say no to. The others belong to what the customer has with us. */
    boolean isMarketing() {
        return marketing;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
