package io.relance.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How long the audit log is kept.
 *
 * @param keep after how long a line is forgotten
 */
@ConfigurationProperties("relance.audit")
record AuditSettings(@DefaultValue("1095d") Duration keep) {

    AuditSettings {
        Assert.isTrue(keep.isPositive(), "relance.audit.keep must be positive");
    }
}
