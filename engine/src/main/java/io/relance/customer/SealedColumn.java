package io.relance.customer;

import io.relance.secret.Place;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A column of customers or of their change log in which texts stand sealed, in the words that queries over {@code x} say it in.
 *
 * @param condition which rows have such a text; as the index has it
 * @param stored the text as it stands there
 * @param plain what is sealed, where it stands there in plain
 * @param customer whose it is
 * @param field what it is
 * @param assignment gives the row {@code t} the text {@code n.sealed}
 */
record SealedColumn(
        String table, String condition, String stored, String plain, String customer, String field, String assignment) {

    private static final String LOGGED = "x.field in ('contact.phone', 'contact.email', 'contact.wechat', 'strategy', "
            + "'needs.budgetMin', 'needs.budgetMax')";

    static Stream<SealedColumn> all() {
        return Stream.concat(
                Stream.of(strategy(), logged("before"), logged("after")),
                RecordSeals.BUDGET.stream().map(SealedColumn::budget));
    }

    private static SealedColumn strategy() {
        return new SealedColumn(
                "customer",
                "x.strategy is not null",
                "x.strategy",
                "x.strategy",
                "x.id",
                "'strategy'",
                "strategy = n.sealed");
    }

    private static SealedColumn budget(String field) {
        var stored = "x.needs ->> '" + field + "'";
        return new SealedColumn(
                "customer",
                stored + " is not null",
                stored,
                stored,
                "x.id",
                "'" + field + "'",
                "needs = jsonb_set(t.needs, '{" + field + "}', to_jsonb(n.sealed))");
    }

    private static SealedColumn logged(String column) {
        var stored = "x." + column + " #>> '{}'";
        return new SealedColumn(
                "customer_change",
                stored + " is not null and " + LOGGED,
                stored,
                "x." + column + "::text",
                "x.customer_id",
                "x.field",
                column + " = to_jsonb(n.sealed)");
    }

    /** The name of the key. */
    String key() {
        return "sealed_with(" + stored + ")";
    }

    /** What is to be opened. */
    String text() {
        return "case when " + key() + " = '' then " + plain + " else " + stored + " end";
    }

    Place place(UUID customer, String field) {
        return table.equals("customer") ? RecordSeals.customer(customer, field) : RecordSeals.change(customer, field);
    }
}
