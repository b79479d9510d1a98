package io.relance.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.impl.CamundaClientBuilderImpl;
import io.camunda.client.impl.CamundaClientImpl;
import io.grpc.ManagedChannel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client is put together from its parts, because its own builder keeps the channel to itself, and with it the pause before it connects again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EngineSettings.class, KeepingSettings.class})
class EngineConfiguration {

    /** REST serves user tasks only: job keys would arrive as -1 with it. */
    @Bean
    CamundaClientBuilderImpl engineClientConfiguration(EngineSettings settings) {
        var configuration = new CamundaClientBuilderImpl();
        configuration
                .grpcAddress(settings.grpcAddress())
                .restAddress(settings.restAddress())
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(settings.requestTimeout());
        return configuration;
    }

    @Bean(destroyMethod = "")
    ManagedChannel engineChannel(CamundaClientBuilderImpl configuration) {
        return CamundaClientImpl.buildChannel(configuration);
    }

    /** Closes the channel when it is closed. */
    @Bean(destroyMethod = "close")
    CamundaClient camundaClient(CamundaClientBuilderImpl configuration, ManagedChannel channel) {
        return new CamundaClientImpl(configuration, channel);
    }
}
