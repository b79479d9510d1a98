package io.relance.process;

import java.util.Map;

/**
 * A job that the engine hands out, perhaps more than once: its key makes the effect once.
 *
 * @param headers what the model says about this element
 * @param variables only those that the block asks for
 */
public record Job(long key, String elementId, Map<String, String> headers, Map<String, Object> variables) {}
