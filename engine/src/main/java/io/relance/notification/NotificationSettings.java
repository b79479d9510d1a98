package io.relance.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * What alerts need to know of where they are read.
 *
 * @param publicUrl where people reach the application; links in mails begin with it
 */
@ConfigurationProperties("relance")
record NotificationSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    NotificationSettings {
        Assert.isTrue(
                publicUrl.isAbsolute(), "relance.public-url must be a whole address, such as https://crm.example.com");
    }

    String address(String link) {
        return publicUrl.resolve(link).toString();
    }
}
