package io.relance.delivery;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where what leaves the house leads back to.
 *
 * @param publicUrl where people reach the application; all links begin with the whole of it, also with its path
 */
@ConfigurationProperties("relance")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public PublicAddress {
        Assert.isTrue(
                publicUrl.isAbsolute() && publicUrl.getRawQuery() == null && publicUrl.getRawFragment() == null,
                "relance.public-url must be a whole address, such as https://crm.example.com or https://example.com/crm");
    }

    /** The whole address of a link such as {@code /tasks/42}. */
    public String of(String link) {
        return publicUrl.toString().replaceAll("/+$", "") + link;
    }
}
