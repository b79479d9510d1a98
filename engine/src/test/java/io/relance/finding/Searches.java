package io.relance.finding;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Searches as callers write them. */
public final class Searches {

    private static final JsonMapper JSON = new JsonMapper();

    private Searches() {}

    public static CustomerSearch all() {
        return with(Map.of());
    }

    /** @param fields texts, or lists of them */
    public static CustomerSearch with(Map<String, Object> fields) {
        return JSON.convertValue(fields, CustomerSearch.class);
    }
}
