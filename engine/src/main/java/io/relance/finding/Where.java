package io.relance.finding;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Conditions over a row of {@code customer} with the alias {@code c}, with the values of their parameters. Only what narrows is in it, so that the planner sees which index serves. */
@CanIgnoreReturnValue
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private String from = " from customer c";

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
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
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
