package io.relance.purchase;

import io.relance.refusal.Checks;
import io.relance.time.IsoTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody enters of a purchase, unchecked: everything may be missing or wrong. */
public record PurchaseEntry(
        @Nullable String purchasedOn,
        @Nullable String product,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal amount,
        @Nullable String note) {

    private static final int LINE = 200;
    private static final int TEXT = 4000;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** @throws io.relance.refusal.InvalidInput naming every field that is wrong */
    void check(LocalDate today) {
        var checks = new Checks()
                .requiredText("product", product, LINE)
                .required("purchasedOn", purchasedOn)
                .required("quantity", quantity)
                .required("amount", amount)
                .text("note", note, TEXT);
        checkDay(checks, today);
        checkNumber(checks, "quantity", quantity, 3);
        checkNumber(checks, "amount", amount, 2);
        checks.that(quantity == null || quantity.signum() != 0, "quantity", "too-small", "0.001")
                .orRefuse();
    }

    private void checkDay(Checks checks, LocalDate today) {
        if (purchasedOn == null || purchasedOn.isBlank()) {
            return;
        }
        try {
            checks.that(!IsoTime.day(purchasedOn).isAfter(today), "purchasedOn", "in-the-future");
        } catch (DateTimeException malformed) {
            checks.refuse("purchasedOn", "date");
        }
    }

    private static void checkNumber(Checks checks, String field, @Nullable BigDecimal value, int decimals) {
        if (value != null) {
            checks.that(value.signum() >= 0, field, "too-small", 0)
                    .that(value.compareTo(MOST) < 0, field, "too-large", MOST)
                    .that(value.stripTrailingZeros().scale() <= decimals, field, "decimals", decimals);
        }
    }
}
