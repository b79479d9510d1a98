package io.relance.care;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Where a customer's purchases are going (F5): named needs weigh more than what was bought. */
enum Outlook {
    NEW_NEEDS,
    PROMISING,
    STABLE,
    SHRINKING;

    /** Less than this many percent up or down is stable. */
    private static final BigDecimal NOTEWORTHY = BigDecimal.TEN;

    static Outlook of(boolean newNeeds, Optional<BigDecimal> growth) {
        if (newNeeds) {
            return NEW_NEEDS;
        }
        var percent = growth.orElse(BigDecimal.ZERO);
        if (percent.abs().compareTo(NOTEWORTHY) < 0) {
            return STABLE;
        }
        return percent.signum() > 0 ? PROMISING : SHRINKING;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
