package io.relance.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a building block needs and gives.
 *
 * @param headers the headers that it cannot do without
 * @param inputs the variables that it cannot do without
 * @param results the variables that it gives back; empty where only the model knows
 */
public record BlockShape(
        String type, Set<String> headers, Set<String> inputs, Optional<Set<String>> results, Choices choices) {

    /**
     * What is not free in what it is told.
     *
     * @param headers what a header may say
     * @param inputs what an input may say
     * @param durations the inputs that are stretches of time
     * @param needs which headers ask for another one
     */
    public record Choices(
            Map<String, Options> headers, Map<String, Options> inputs, Set<String> durations, List<Need> needs) {}
}
