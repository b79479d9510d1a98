package io.relance.process;

import java.util.Optional;
import java.util.Set;

/**
 * What a building block needs and gives.
 *
 * @param headers the headers that it cannot do without
 * @param inputs the variables that it cannot do without
 * @param results the variables that it gives back; empty where only the model knows
 */
public record BlockShape(String type, Set<String> headers, Set<String> inputs, Optional<Set<String>> results) {}
