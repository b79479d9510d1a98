package io.relance;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Every capability, but nothing that runs by itself. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "io.relance",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "io\\.relance\\.loop\\.Loops",
                            "io\\.relance\\.delivery\\.Sending",
                            "io\\.relance\\.EngineTestApplication"
                        }))
public class StillWorld {}
