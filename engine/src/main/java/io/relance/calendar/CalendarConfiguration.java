package io.relance.calendar;

import io.relance.time.BusinessTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(CalendarSettings settings, BusinessTime time) {
        return WorkingCalendar.of(settings, time.zone());
    }
}
