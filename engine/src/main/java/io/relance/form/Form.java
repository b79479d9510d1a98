package io.relance.form;

import tools.jackson.databind.JsonNode;

/** One version of a Camunda Form, by the schema of form-js. */
public record Form(long key, String id, JsonNode schema) {}
