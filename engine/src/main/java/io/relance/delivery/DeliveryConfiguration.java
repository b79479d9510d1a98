package io.relance.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    MailSettings.class,
    Pace.class,
    BounceSettings.class,
    DeliverySettings.class,
    PublicAddress.class
})
class DeliveryConfiguration {}
