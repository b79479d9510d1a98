package io.relance.process;

import io.camunda.client.CamundaClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    /** REST serves user tasks only: job keys would arrive as -1 with it. */
    @Bean(destroyMethod = "close")
    CamundaClient camundaClient(EngineSettings settings) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(settings.grpcAddress())
                .restAddress(settings.restAddress())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(settings.requestTimeout())
                .build();
    }
}
