package io.relance.outbox;

import java.util.Map;

/** A message for the engine: its name and correlation key are contracts with the models; variables are ids and dates, not data. */
public record Message(String name, String correlationKey, Map<String, Object> variables) {}
