package io.relance.secret;

/**
 * Where a secret stands. What was sealed for one place is not opened at another, so nobody who can write to the database can have one
 * person's secret used for somebody else.
 *
 * @param row what the row is known by for as long as the secret is in it
 */
public record Place(String table, String column, String row) {

    @Override
    public String toString() {
        return table + "." + column + "/" + row;
    }
}
