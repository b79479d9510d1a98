package io.relance.process;

/** An instance that the engine has begun. */
public record StartedInstance(long key, String processId, int version, long definitionKey) {}
