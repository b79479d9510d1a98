package io.relance.process;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the engine is and how much is asked of it at once.
 *
 * @param grpcAddress the gateway's gRPC address
 * @param restAddress the gateway's REST address, used for user tasks
 * @param requestTimeout how long a command may take before it counts as not taken
 * @param messageTimeToLive how long a message waits for a model that is not there yet
 * @param jobsInFlight how many jobs of one type are worked on at once
 * @param jobTimeout after how long the engine gives a job to somebody else
 * @param deployModels whether the models that come with the application are deployed when it starts
 */
@ConfigurationProperties("relance.zeebe")
public record EngineSettings(
        @DefaultValue("http://localhost:26500") URI grpcAddress,
        @DefaultValue("http://localhost:8088") URI restAddress,
        @DefaultValue("10s") Duration requestTimeout,
        @DefaultValue("10m") Duration messageTimeToLive,
        @DefaultValue("32") int jobsInFlight,
        @DefaultValue("15s") Duration jobTimeout,
        @DefaultValue("true") boolean deployModels) {}
