package io.relance.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** The demo and the tests bring a clock that moves together with the engine's. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    BusinessTime businessTime(Clock clock, @Value("${relance.time-zone:Asia/Shanghai}") ZoneId zone) {
        return new BusinessTime(clock, zone);
    }
}
