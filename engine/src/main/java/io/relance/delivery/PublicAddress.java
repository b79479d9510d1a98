package io.relance.delivery;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where what leaves the house leads back to.
 *
 * @param publicUrl where people reach the application; links begin with it
 */
@ConfigurationProperties("relance")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public PublicAddress {
        Assert.isTrue(
                publicUrl.isAbsolute(), "relance.public-url must be a whole address, such as https://crm.example.com");
    }

    public String of(String link) {
        return publicUrl.resolve(link).toString();
    }
}
