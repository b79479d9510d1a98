package io.relance.finding;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Conditions over a row of {@code customer} with the alias {@code c}, with the values of their parameters. Only what narrows is in it, so that the planner sees which index serves. */
@CanIgnoreReturnValue
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private String from = " from customer c";
    private String owned = "";
    private String ordered = "c";

    /** Reads these first, whatever else is asked, where the planner would rather walk along the order for long. */
    Where within(String condition) {
        from = " from (select * from customer c where " + condition + " offset 0) c";
        return this;
    }

    Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param condition names the parameter once or more */
    Where and(String condition, String parameter, Object value) {
        values.put(parameter, value);
        return and(condition);
    }

    /**
     * What is found otherwise is looked at for its owner: "is true" keeps the planner from reading all that these have from the index of owners.
     *
     * @param owned with %1$s for the alias of the row
     */
    Where owned(String owned) {
        this.owned = owned;
        return this;
    }

    /**
     * For one page: where owners narrow, the index of the order, which knows the owner, is walked first, and only what is theirs is read. Where an index of
     * what is looked for is read first, its rows are looked at for their owner before they are sought in that of the order.
     */
    Where walked() {
        if (!owned.isEmpty()) {
            ordered = "walked";
            from = " from customer walked join customer c on c.id = walked.id";
            and("coalesce(" + owned.formatted("c") + ", false)");
        }
        return this;
    }

    /** The alias of the row whose columns make the order; the same row as {@code c}. */
    String ordered() {
        return ordered;
    }

    Where with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    String from() {
        return from;
    }

    @Override
    public String toString() {
        var whose = owned.isEmpty() ? "" : "(" + owned.formatted(ordered) + ") is true";
        var all = Stream.concat(Stream.of(whose), conditions.stream())
                .filter(condition -> !condition.isEmpty())
                .collect(joining(" and "));
        return all.isEmpty() ? "" : " where " + all;
    }

    /** The query, whose text contains this, with everything bound. */
    GenericExecuteSpec bind(DatabaseClient database, String sql) {
        var query = database.sql(sql);
        for (var value : values.entrySet()) {
            query = query.bind(value.getKey(), value.getValue());
        }
        return query;
    }
}
