package io.relance.correspondence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CorrespondenceSettings.class)
class CorrespondenceConfiguration {}
