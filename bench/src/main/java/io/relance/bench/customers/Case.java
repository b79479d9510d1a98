package io.relance.bench.customers;

import java.util.List;

/**
 * Something that is asked again and again, each time of another value.
 *
 * @param path with {@code %s} for the value, URL-encoded
 * @param sql the bare query for it, with one parameter for each {@code ?}
 * @param limit in milliseconds
 */
record Case(String what, String viewer, String path, String sql, List<String> values, int limit) {

    static Case list(String what, String viewer, String query, String sql, List<String> values) {
        return new Case(what, viewer, "/api/customers?" + query, sql, values, 50);
    }
}
