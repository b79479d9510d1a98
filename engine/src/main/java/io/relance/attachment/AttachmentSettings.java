package io.relance.attachment;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept, and which.
 *
 * @param directory where they stand; every server of one installation sees the same one
 * @param maxSize how large one may be
 * @param orphansAfter after how long a file that no row knows is deleted: longer than an upload takes
 */
@ConfigurationProperties("relance.attachments")
record AttachmentSettings(
        @DefaultValue(".relance/attachments") Path directory,
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("1d") Duration orphansAfter) {

    AttachmentSettings {
        Assert.isTrue(maxSize.toBytes() > 0, "relance.attachments.max-size must be positive");
        Assert.isTrue(orphansAfter.isPositive(), "relance.attachments.orphans-after must be positive");
    }
}
