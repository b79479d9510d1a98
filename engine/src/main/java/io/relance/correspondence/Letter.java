package io.relance.correspondence;

import java.util.Locale;

/** What a mail to a customer is about. Its words are templates named like the code, one for each language. */
enum Letter {
    GREETING,
    BIRTHDAY,
    ANNIVERSARY,
    PRODUCT_UPGRADE,
    SURVEY,
    VISIT_INVITATION,
    RENEWAL,
    LIGHT_TOUCH;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
