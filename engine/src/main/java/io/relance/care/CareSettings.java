package io.relance.care;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How customers are told apart by their worth (D7).
 *
 * @param highValue from what amount a year a customer is of high value
 * @param midValue from what amount a year a customer is of middle value
 */
@ConfigurationProperties("relance.care")
record CareSettings(
        @DefaultValue("100000") BigDecimal highValue,
        @DefaultValue("30000") BigDecimal midValue) {

    CareSettings {
        Assert.isTrue(
                highValue.compareTo(midValue) >= 0 && midValue.signum() >= 0,
                "relance.care.high-value must be at least relance.care.mid-value, and that at least 0");
    }

    String tier(BigDecimal yearlyAmount) {
        if (yearlyAmount.compareTo(highValue) >= 0) {
            return "high";
        }
        return yearlyAmount.compareTo(midValue) >= 0 ? "mid" : "low";
    }
}
